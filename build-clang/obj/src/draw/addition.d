build-clang/obj/src/draw/addition.o: src/draw/addition.c \
  src/draw/addition.h src/draw/canvas.h src/base/error.h \
  src/draw/raster.h src/draw/theme.h src/draw/style.h src/base/phrase.h \
  src/draw/label.h src/draw/number.h src/draw/reckon.h

src/draw/addition.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/style.h:

src/base/phrase.h:

src/draw/label.h:

src/draw/number.h:

src/draw/reckon.h:
