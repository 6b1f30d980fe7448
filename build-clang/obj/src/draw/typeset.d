build-clang/obj/src/draw/typeset.o: src/draw/typeset.c \
  src/draw/typeset.h src/base/error.h src/draw/font.h \
  /usr/include/cairo/cairo.h /usr/include/cairo/cairo-version.h \
  /usr/include/cairo/cairo-features.h \
  /usr/include/cairo/cairo-deprecated.h src/draw/canvas.h \
  src/draw/raster.h src/draw/theme.h src/draw/style.h src/base/memory.h \
  src/draw/symbol.h src/draw/utf8.h

src/draw/typeset.h:

src/base/error.h:

src/draw/font.h:

/usr/include/cairo/cairo.h:

/usr/include/cairo/cairo-version.h:

/usr/include/cairo/cairo-features.h:

/usr/include/cairo/cairo-deprecated.h:

src/draw/canvas.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/style.h:

src/base/memory.h:

src/draw/symbol.h:

src/draw/utf8.h:
