build-clang/obj/src/draw/number.o: src/draw/number.c \
  src/draw/number.h

src/draw/number.h:
