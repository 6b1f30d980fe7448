build-clang/obj/src/tools/sync.o: src/tools/sync.c src/sync/book.h \
  src/sync/text.h

src/sync/book.h:

src/sync/text.h:
