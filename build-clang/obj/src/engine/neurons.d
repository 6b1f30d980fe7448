build-clang/obj/src/engine/neurons.o: src/engine/neurons.c \
  src/engine/neurons.h src/engine/gemm.h src/engine/optimiser.h \
  src/nn/cost.h src/nn/activation.h

src/engine/neurons.h:

src/engine/gemm.h:

src/engine/optimiser.h:

src/nn/cost.h:

src/nn/activation.h:
