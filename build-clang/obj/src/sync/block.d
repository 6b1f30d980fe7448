build-clang/obj/src/sync/block.o: src/sync/block.c src/sync/block.h \
  src/base/error.h src/sync/text.h src/base/file.h \
  src/sync/figure_words.h src/sync/source.h

src/sync/block.h:

src/base/error.h:

src/sync/text.h:

src/base/file.h:

src/sync/figure_words.h:

src/sync/source.h:
