build-clang/obj/src/draw/bars.o: src/draw/bars.c src/draw/bars.h \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  src/base/phrase.h src/draw/label.h src/draw/style.h

src/draw/bars.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/base/phrase.h:

src/draw/label.h:

src/draw/style.h:
