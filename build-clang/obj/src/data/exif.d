build-clang/obj/src/data/exif.o: src/data/exif.c src/data/exif.h

src/data/exif.h:
