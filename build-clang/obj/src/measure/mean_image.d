build-clang/obj/src/measure/mean_image.o: src/measure/mean_image.c \
  src/measure/mean_image.h src/data/digits.h src/base/error.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/nn/vector.h

src/measure/mean_image.h:

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

src/nn/vector.h:
