build-clang/obj/src/sync/inventory.o: src/sync/inventory.c \
  src/sync/inventory.h src/sync/text.h src/base/phrase.h \
  src/sync/markdown.h src/sync/prose.h

src/sync/inventory.h:

src/sync/text.h:

src/base/phrase.h:

src/sync/markdown.h:

src/sync/prose.h:
