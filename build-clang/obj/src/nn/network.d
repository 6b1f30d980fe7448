build-clang/obj/src/nn/network.o: src/nn/network.c src/nn/network.h \
  src/nn/activation.h src/nn/layer.h src/nn/matrix.h src/nn/neuron.h \
  src/nn/random.h src/base/memory.h src/nn/vector.h

src/nn/network.h:

src/nn/activation.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/memory.h:

src/nn/vector.h:
