build-clang/obj/src/nn/matrix.o: src/nn/matrix.c src/nn/matrix.h \
  src/nn/vector.h

src/nn/matrix.h:

src/nn/vector.h:
