build-clang/obj/src/engine/kernels_plain.o: \
  src/engine/kernels_plain.c src/engine/vec.h src/engine/kernels.inc \
  src/engine/kernels.h src/base/error.h src/engine/augment.h \
  src/engine/gemm.h src/engine/optimiser.h src/engine/neurons.h \
  src/nn/cost.h src/nn/activation.h src/engine/vmath.inc \
  src/engine/optimiser.inc src/engine/gemm.inc src/engine/small.inc \
  src/engine/descend.inc src/engine/neurons.inc src/engine/augment.inc \
  src/engine/batch.inc

src/engine/vec.h:

src/engine/kernels.inc:

src/engine/kernels.h:

src/base/error.h:

src/engine/augment.h:

src/engine/gemm.h:

src/engine/optimiser.h:

src/engine/neurons.h:

src/nn/cost.h:

src/nn/activation.h:

src/engine/vmath.inc:

src/engine/optimiser.inc:

src/engine/gemm.inc:

src/engine/small.inc:

src/engine/descend.inc:

src/engine/neurons.inc:

src/engine/augment.inc:

src/engine/batch.inc:
