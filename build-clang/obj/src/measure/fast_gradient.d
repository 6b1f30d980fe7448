build-clang/obj/src/measure/fast_gradient.o: \
  src/measure/fast_gradient.c src/measure/fast_gradient.h \
  src/nn/backprop.h src/nn/cost.h src/nn/activation.h src/nn/examples.h \
  src/nn/network.h src/nn/layer.h src/nn/matrix.h src/nn/neuron.h \
  src/nn/random.h src/nn/forward.h src/data/digits.h src/base/error.h \
  src/base/phrase.h src/data/class_names.h src/nn/vector.h

src/measure/fast_gradient.h:

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

src/data/digits.h:

src/base/error.h:

src/base/phrase.h:

src/data/class_names.h:

src/nn/vector.h:
