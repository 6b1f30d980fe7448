build-clang/obj/src/data/digit_files.o: src/data/digit_files.c \
  src/data/digit_files.h src/base/error.h src/base/memory.h

src/data/digit_files.h:

src/base/error.h:

src/base/memory.h:
