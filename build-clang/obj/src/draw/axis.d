build-clang/obj/src/draw/axis.o: src/draw/axis.c src/draw/axis.h \
  src/draw/number.h

src/draw/axis.h:

src/draw/number.h:
