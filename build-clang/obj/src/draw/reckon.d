build-clang/obj/src/draw/reckon.o: src/draw/reckon.c \
  src/draw/reckon.h src/draw/canvas.h src/base/error.h src/draw/raster.h \
  src/draw/theme.h src/draw/canvas_inside.h /usr/include/cairo/cairo.h \
  /usr/include/cairo/cairo-version.h /usr/include/cairo/cairo-features.h \
  /usr/include/cairo/cairo-deprecated.h

src/draw/reckon.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/canvas_inside.h:

/usr/include/cairo/cairo.h:

/usr/include/cairo/cairo-version.h:

/usr/include/cairo/cairo-features.h:

/usr/include/cairo/cairo-deprecated.h:
