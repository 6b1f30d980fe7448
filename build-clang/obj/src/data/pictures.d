build-clang/obj/src/data/pictures.o: src/data/pictures.c \
  src/data/pictures.h src/base/error.h src/base/memory.h

src/data/pictures.h:

src/base/error.h:

src/base/memory.h:
