build-clang/obj/src/base/file.o: src/base/file.c src/base/file.h \
  src/base/error.h src/base/memory.h

src/base/file.h:

src/base/error.h:

src/base/memory.h:
