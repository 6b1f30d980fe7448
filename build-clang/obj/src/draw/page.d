build-clang/obj/src/draw/page.o: src/draw/page.c src/draw/page.h \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  src/draw/label.h src/draw/style.h

src/draw/page.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/label.h:

src/draw/style.h:
