build-clang/obj/src/draw/png_stream.o: src/draw/png_stream.c \
  src/draw/png_stream.h /usr/include/libpng16/png.h \
  /usr/include/libpng16/pnglibconf.h /usr/include/libpng16/pngconf.h \
  src/draw/raster.h src/base/error.h src/base/file.h

src/draw/png_stream.h:

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:

src/draw/raster.h:

src/base/error.h:

src/base/file.h:
