build-clang/obj/src/measure/learner.o: src/measure/learner.c \
  src/measure/learner.h src/base/error.h src/data/digits.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/engine/engine.h \
  src/engine/augment.h src/engine/optimiser.h src/engine/set.h \
  src/nn/descent.h src/nn/backprop.h src/nn/forward.h src/base/memory.h \
  src/measure/engine_set.h

src/measure/learner.h:

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

src/engine/engine.h:

src/engine/augment.h:

src/engine/optimiser.h:

src/engine/set.h:

src/nn/descent.h:

src/nn/backprop.h:

src/nn/forward.h:

src/base/memory.h:

src/measure/engine_set.h:
