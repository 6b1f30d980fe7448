build-clang/obj/src/measure/ensemble.o: src/measure/ensemble.c \
  src/measure/ensemble.h src/data/digits.h src/base/error.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/base/file.h \
  src/base/memory.h

src/measure/ensemble.h:

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

src/base/file.h:

src/base/memory.h:
