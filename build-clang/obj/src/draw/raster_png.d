build-clang/obj/src/draw/raster_png.o: src/draw/raster_png.c \
  src/draw/png_stream.h /usr/include/libpng16/png.h \
  /usr/include/libpng16/pnglibconf.h /usr/include/libpng16/pngconf.h \
  src/draw/raster.h src/base/error.h

src/draw/png_stream.h:

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:

src/draw/raster.h:

src/base/error.h:
