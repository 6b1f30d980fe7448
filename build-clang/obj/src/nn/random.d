build-clang/obj/src/nn/random.o: src/nn/random.c src/nn/random.h

src/nn/random.h:
