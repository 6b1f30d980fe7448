build-clang/obj/src/data/drawing_png.o: src/data/drawing_png.c \
  /usr/include/libpng16/png.h /usr/include/libpng16/pnglibconf.h \
  /usr/include/libpng16/pngconf.h src/data/drawing_file.h \
  src/base/error.h src/data/exif.h

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:

src/data/drawing_file.h:

src/base/error.h:

src/data/exif.h:
