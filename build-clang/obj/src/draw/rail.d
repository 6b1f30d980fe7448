build-clang/obj/src/draw/rail.o: src/draw/rail.c src/draw/rail.h \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  src/draw/label.h src/draw/style.h

src/draw/rail.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/label.h:

src/draw/style.h:
