build-clang/obj/src/base/file_read.o: src/base/file_read.c \
  src/base/file.h src/base/error.h

src/base/file.h:

src/base/error.h:
