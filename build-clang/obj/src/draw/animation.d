build-clang/obj/src/draw/animation.o: src/draw/animation.c \
  src/base/memory.h src/draw/png_stream.h /usr/include/libpng16/png.h \
  /usr/include/libpng16/pnglibconf.h /usr/include/libpng16/pngconf.h \
  src/draw/raster.h src/base/error.h src/draw/strip.h src/draw/canvas.h \
  src/draw/theme.h

src/base/memory.h:

src/draw/png_stream.h:

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:

src/draw/raster.h:

src/base/error.h:

src/draw/strip.h:

src/draw/canvas.h:

src/draw/theme.h:
