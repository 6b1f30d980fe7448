build-clang/obj/src/sync/ratios.o: src/sync/ratios.c src/sync/ratios.h \
  src/sync/text.h src/sync/markdown.h src/sync/prose.h

src/sync/ratios.h:

src/sync/text.h:

src/sync/markdown.h:

src/sync/prose.h:
