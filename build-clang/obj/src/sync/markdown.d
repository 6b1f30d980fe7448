build-clang/obj/src/sync/markdown.o: src/sync/markdown.c \
  src/sync/markdown.h src/sync/text.h src/sync/block.h src/base/error.h

src/sync/markdown.h:

src/sync/text.h:

src/sync/block.h:

src/base/error.h:
