build-clang/obj/src/engine/augment.o: src/engine/augment.c \
  src/engine/augment.h src/nn/random.h

src/engine/augment.h:

src/nn/random.h:
