build-clang/obj/src/measure/bugs.o: src/measure/bugs.c \
  src/measure/bugs.h src/nn/backprop.h src/nn/cost.h src/nn/activation.h \
  src/nn/examples.h src/nn/network.h src/nn/layer.h src/nn/matrix.h \
  src/nn/neuron.h src/nn/random.h src/nn/forward.h src/nn/descent.h \
  src/base/memory.h src/nn/vector.h

src/measure/bugs.h:

src/nn/backprop.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/examples.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/nn/forward.h:

src/nn/descent.h:

src/base/memory.h:

src/nn/vector.h:
