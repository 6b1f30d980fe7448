build-clang/obj/src/draw/canvas.o: src/draw/canvas.c \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  /usr/include/cairo/cairo-pdf.h /usr/include/cairo/cairo.h \
  /usr/include/cairo/cairo-version.h /usr/include/cairo/cairo-features.h \
  /usr/include/cairo/cairo-deprecated.h /usr/include/cairo/cairo-svg.h \
  src/base/file.h src/base/memory.h src/draw/canvas_inside.h

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

/usr/include/cairo/cairo-pdf.h:

/usr/include/cairo/cairo.h:

/usr/include/cairo/cairo-version.h:

/usr/include/cairo/cairo-features.h:

/usr/include/cairo/cairo-deprecated.h:

/usr/include/cairo/cairo-svg.h:

src/base/file.h:

src/base/memory.h:

src/draw/canvas_inside.h:
