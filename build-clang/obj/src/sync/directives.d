build-clang/obj/src/sync/directives.o: src/sync/directives.c \
  src/sync/directives.h src/sync/text.h src/sync/block.h \
  src/base/error.h src/sync/markdown.h src/sync/source.h

src/sync/directives.h:

src/sync/text.h:

src/sync/block.h:

src/base/error.h:

src/sync/markdown.h:

src/sync/source.h:
