build-clang/obj/src/nn/exponential.o: src/nn/exponential.c \
  src/nn/exponential.h

src/nn/exponential.h:
