build-clang/obj/src/nn/layer.o: src/nn/layer.c src/nn/layer.h \
  src/nn/activation.h src/nn/matrix.h src/nn/neuron.h src/nn/vector.h

src/nn/layer.h:

src/nn/activation.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/vector.h:
