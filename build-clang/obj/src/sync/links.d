build-clang/obj/src/sync/links.o: src/sync/links.c src/sync/links.h \
  src/sync/text.h src/base/file.h src/base/error.h src/sync/markdown.h

src/sync/links.h:

src/sync/text.h:

src/base/file.h:

src/base/error.h:

src/sync/markdown.h:
