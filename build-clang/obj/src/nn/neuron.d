build-clang/obj/src/nn/neuron.o: src/nn/neuron.c src/nn/neuron.h \
  src/nn/activation.h src/nn/vector.h

src/nn/neuron.h:

src/nn/activation.h:

src/nn/vector.h:
