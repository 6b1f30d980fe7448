build-clang/obj/src/nn/activation.o: src/nn/activation.c \
  src/nn/activation.h src/nn/exponential.h src/nn/vector.h

src/nn/activation.h:

src/nn/exponential.h:

src/nn/vector.h:
