build-clang/obj/src/data/model.o: src/data/model.c src/data/model.h \
  src/base/error.h src/base/file.h src/nn/network.h src/nn/activation.h \
  src/nn/layer.h src/nn/matrix.h src/nn/neuron.h src/nn/random.h \
  src/base/phrase.h

src/data/model.h:

src/base/error.h:

src/base/file.h:

src/nn/network.h:

src/nn/activation.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/phrase.h:
