build-clang/obj/src/nn/cost.o: src/nn/cost.c src/nn/cost.h \
  src/nn/activation.h src/nn/exponential.h

src/nn/cost.h:

src/nn/activation.h:

src/nn/exponential.h:
