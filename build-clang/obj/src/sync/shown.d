build-clang/obj/src/sync/shown.o: src/sync/shown.c src/sync/shown.h \
  src/sync/text.h src/sync/block.h src/base/error.h src/sync/source.h

src/sync/shown.h:

src/sync/text.h:

src/sync/block.h:

src/base/error.h:

src/sync/source.h:
