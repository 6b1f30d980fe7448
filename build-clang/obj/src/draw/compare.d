build-clang/obj/src/draw/compare.o: src/draw/compare.c \
  src/draw/compare.h src/draw/raster.h src/base/error.h \
  /usr/include/libpng16/png.h /usr/include/libpng16/pnglibconf.h \
  /usr/include/libpng16/pngconf.h

src/draw/compare.h:

src/draw/raster.h:

src/base/error.h:

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:
