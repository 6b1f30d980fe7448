build-clang/obj/src/base/phrase.o: src/base/phrase.c \
  src/base/phrase.h

src/base/phrase.h:
