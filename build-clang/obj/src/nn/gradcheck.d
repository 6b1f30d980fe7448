build-clang/obj/src/nn/gradcheck.o: src/nn/gradcheck.c \
  src/nn/gradcheck.h src/nn/cost.h src/nn/activation.h src/nn/examples.h \
  src/nn/network.h src/nn/layer.h src/nn/matrix.h src/nn/neuron.h \
  src/nn/random.h src/nn/forward.h

src/nn/gradcheck.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/examples.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/nn/forward.h:
