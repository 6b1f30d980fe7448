build-clang/obj/src/sync/text.o: src/sync/text.c src/sync/text.h \
  src/base/error.h src/base/memory.h

src/sync/text.h:

src/base/error.h:

src/base/memory.h:
