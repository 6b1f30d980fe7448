build-clang/obj/tests/test_inventory.o: tests/test_inventory.c \
  tests/harness.h src/sync/inventory.h src/sync/text.h

tests/harness.h:

src/sync/inventory.h:

src/sync/text.h:
