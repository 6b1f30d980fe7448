build-clang/obj/src/draw/label.o: src/draw/label.c src/draw/label.h \
  src/draw/canvas.h src/base/error.h src/draw/raster.h src/draw/theme.h \
  src/draw/style.h src/base/memory.h src/draw/canvas_inside.h \
  /usr/include/cairo/cairo.h /usr/include/cairo/cairo-version.h \
  /usr/include/cairo/cairo-features.h \
  /usr/include/cairo/cairo-deprecated.h src/draw/typeset.h \
  src/draw/font.h

src/draw/label.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/style.h:

src/base/memory.h:

src/draw/canvas_inside.h:

/usr/include/cairo/cairo.h:

/usr/include/cairo/cairo-version.h:

/usr/include/cairo/cairo-features.h:

/usr/include/cairo/cairo-deprecated.h:

src/draw/typeset.h:

src/draw/font.h:
