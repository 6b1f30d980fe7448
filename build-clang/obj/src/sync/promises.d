build-clang/obj/src/sync/promises.o: src/sync/promises.c \
  src/sync/promises.h src/sync/text.h src/sync/markdown.h

src/sync/promises.h:

src/sync/text.h:

src/sync/markdown.h:
