build-clang/obj/src/engine/engine_network.o: \
  src/engine/engine_network.c src/engine/engine_network.h \
  src/engine/batch.h src/engine/kernels.h src/base/error.h \
  src/engine/augment.h src/engine/gemm.h src/engine/optimiser.h \
  src/engine/neurons.h src/nn/cost.h src/nn/activation.h \
  src/engine/packed.h src/engine/set.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/base/memory.h

src/engine/engine_network.h:

src/engine/batch.h:

src/engine/kernels.h:

src/base/error.h:

src/engine/augment.h:

src/engine/gemm.h:

src/engine/optimiser.h:

src/engine/neurons.h:

src/nn/cost.h:

src/nn/activation.h:

src/engine/packed.h:

src/engine/set.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/memory.h:
