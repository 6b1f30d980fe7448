build-clang/obj/src/engine/engine_evaluate.o: \
  src/engine/engine_evaluate.c src/base/memory.h \
  src/engine/engine_inside.h src/engine/engine.h src/base/error.h \
  src/engine/augment.h src/engine/optimiser.h src/engine/set.h \
  src/nn/cost.h src/nn/activation.h src/nn/examples.h src/nn/network.h \
  src/nn/layer.h src/nn/matrix.h src/nn/neuron.h src/nn/random.h \
  src/engine/engine_network.h src/engine/batch.h src/engine/kernels.h \
  src/engine/gemm.h src/engine/neurons.h src/engine/packed.h \
  src/engine/pace.h src/engine/thread_pool.h

src/base/memory.h:

src/engine/engine_inside.h:

src/engine/engine.h:

src/base/error.h:

src/engine/augment.h:

src/engine/optimiser.h:

src/engine/set.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/examples.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/engine/engine_network.h:

src/engine/batch.h:

src/engine/kernels.h:

src/engine/gemm.h:

src/engine/neurons.h:

src/engine/packed.h:

src/engine/pace.h:

src/engine/thread_pool.h:
