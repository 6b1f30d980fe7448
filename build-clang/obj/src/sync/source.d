build-clang/obj/src/sync/source.o: src/sync/source.c src/sync/source.h \
  src/sync/text.h

src/sync/source.h:

src/sync/text.h:
