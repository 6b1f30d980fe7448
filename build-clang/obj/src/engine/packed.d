build-clang/obj/src/engine/packed.o: src/engine/packed.c \
  src/engine/packed.h src/engine/kernels.h src/base/error.h \
  src/engine/augment.h src/engine/gemm.h src/engine/optimiser.h \
  src/engine/neurons.h src/nn/cost.h src/nn/activation.h \
  src/engine/set.h src/base/memory.h

src/engine/packed.h:

src/engine/kernels.h:

src/base/error.h:

src/engine/augment.h:

src/engine/gemm.h:

src/engine/optimiser.h:

src/engine/neurons.h:

src/nn/cost.h:

src/nn/activation.h:

src/engine/set.h:

src/base/memory.h:
