build-clang/obj/src/sync/lists.o: src/sync/lists.c src/sync/lists.h \
  src/sync/text.h src/sync/markdown.h

src/sync/lists.h:

src/sync/text.h:

src/sync/markdown.h:
