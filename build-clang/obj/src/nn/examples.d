build-clang/obj/src/nn/examples.o: src/nn/examples.c \
  src/nn/examples.h src/nn/cost.h src/nn/activation.h src/nn/network.h \
  src/nn/layer.h src/nn/matrix.h src/nn/neuron.h src/nn/random.h \
  src/base/memory.h src/nn/forward.h src/nn/vector.h

src/nn/examples.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/memory.h:

src/nn/forward.h:

src/nn/vector.h:
