build-clang/obj/src/engine/kernels.o: src/engine/kernels.c \
  src/engine/kernels.h src/base/error.h src/engine/augment.h \
  src/engine/gemm.h src/engine/optimiser.h src/engine/neurons.h \
  src/nn/cost.h src/nn/activation.h

src/engine/kernels.h:

src/base/error.h:

src/engine/augment.h:

src/engine/gemm.h:

src/engine/optimiser.h:

src/engine/neurons.h:

src/nn/cost.h:

src/nn/activation.h:
