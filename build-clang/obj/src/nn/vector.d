build-clang/obj/src/nn/vector.o: src/nn/vector.c src/nn/vector.h

src/nn/vector.h:
