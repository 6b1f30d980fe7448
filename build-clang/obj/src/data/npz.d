build-clang/obj/src/data/npz.o: src/data/npz.c src/data/npz.h \
  src/base/error.h src/nn/network.h src/nn/activation.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/base/file.h \
  src/base/memory.h src/base/phrase.h

src/data/npz.h:

src/base/error.h:

src/nn/network.h:

src/nn/activation.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/base/file.h:

src/base/memory.h:

src/base/phrase.h:
