build-clang/obj/src/sync/book.o: src/sync/book.c src/sync/book.h \
  src/sync/text.h src/base/file.h src/base/error.h src/base/phrase.h \
  src/sync/block.h src/sync/inventory.h src/sync/links.h \
  src/sync/lists.h src/sync/directives.h src/sync/promises.h \
  src/sync/prose.h src/sync/ratios.h src/sync/shown.h src/sync/symbols.h

src/sync/book.h:

src/sync/text.h:

src/base/file.h:

src/base/error.h:

src/base/phrase.h:

src/sync/block.h:

src/sync/inventory.h:

src/sync/links.h:

src/sync/lists.h:

src/sync/directives.h:

src/sync/promises.h:

src/sync/prose.h:

src/sync/ratios.h:

src/sync/shown.h:

src/sync/symbols.h:
