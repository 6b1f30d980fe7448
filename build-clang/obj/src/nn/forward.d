build-clang/obj/src/nn/forward.o: src/nn/forward.c src/nn/forward.h \
  src/nn/network.h src/nn/activation.h src/nn/layer.h src/nn/matrix.h \
  src/nn/neuron.h src/nn/random.h src/base/memory.h

src/nn/forward.h:

src/nn/network.h:

src/nn/activation.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/memory.h:
