build-clang/obj/src/draw/strip.o: src/draw/strip.c src/draw/strip.h \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  src/draw/label.h src/draw/style.h

src/draw/strip.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/label.h:

src/draw/style.h:
