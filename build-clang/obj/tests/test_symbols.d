build-clang/obj/tests/test_symbols.o: tests/test_symbols.c \
  tests/harness.h src/base/phrase.h src/sync/symbols.h src/sync/text.h

tests/harness.h:

src/base/phrase.h:

src/sync/symbols.h:

src/sync/text.h:
