build-clang/obj/src/measure/engine_set.o: src/measure/engine_set.c \
  src/measure/engine_set.h src/data/digits.h src/base/error.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/engine/set.h

src/measure/engine_set.h:

src/data/digits.h:

src/base/error.h:

src/base/phrase.h:

src/data/class_names.h:

src/nn/examples.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/engine/set.h:
