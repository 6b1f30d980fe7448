build-clang/obj/src/measure/predictions.o: src/measure/predictions.c \
  src/measure/predictions.h src/base/error.h src/data/digits.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/engine/set.h \
  src/base/memory.h src/engine/engine.h src/engine/augment.h \
  src/engine/optimiser.h src/nn/forward.h src/nn/vector.h

src/measure/predictions.h:

src/base/error.h:

src/data/digits.h:

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

src/base/memory.h:

src/engine/engine.h:

src/engine/augment.h:

src/engine/optimiser.h:

src/nn/forward.h:

src/nn/vector.h:
