build-clang/obj/src/data/idx.o: src/data/idx.c src/data/idx.h \
  src/base/error.h src/base/bytes.h src/base/file.h

src/data/idx.h:

src/base/error.h:

src/base/bytes.h:

src/base/file.h:
