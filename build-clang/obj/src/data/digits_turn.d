build-clang/obj/src/data/digits_turn.o: src/data/digits_turn.c \
  src/base/memory.h src/data/digits.h src/base/error.h src/base/phrase.h \
  src/data/class_names.h src/nn/examples.h src/nn/cost.h \
  src/nn/activation.h src/nn/network.h src/nn/layer.h src/nn/matrix.h \
  src/nn/neuron.h src/nn/random.h src/data/pen.h

src/base/memory.h:

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

src/data/pen.h:
