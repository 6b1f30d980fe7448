build-clang/obj/tests/test_ratios.o: tests/test_ratios.c tests/harness.h \
  src/sync/prose.h src/sync/text.h src/sync/ratios.h

tests/harness.h:

src/sync/prose.h:

src/sync/text.h:

src/sync/ratios.h:
