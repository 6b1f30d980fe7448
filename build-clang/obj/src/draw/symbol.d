build-clang/obj/src/draw/symbol.o: src/draw/symbol.c \
  src/draw/symbol.h

src/draw/symbol.h:
