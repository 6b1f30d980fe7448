build-clang/obj/src/sync/symbols.o: src/sync/symbols.c src/sync/symbols.h \
  src/sync/text.h src/base/phrase.h

src/sync/symbols.h:

src/sync/text.h:

src/base/phrase.h:
