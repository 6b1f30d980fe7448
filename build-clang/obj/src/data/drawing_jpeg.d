build-clang/obj/src/data/drawing_jpeg.o: src/data/drawing_jpeg.c \
  src/data/drawing_file.h src/base/error.h src/data/exif.h

src/data/drawing_file.h:

src/base/error.h:

src/data/exif.h:
