build-clang/obj/src/sync/prose.o: src/sync/prose.c src/sync/prose.h \
  src/sync/text.h src/sync/markdown.h

src/sync/prose.h:

src/sync/text.h:

src/sync/markdown.h:
