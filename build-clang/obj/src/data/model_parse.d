build-clang/obj/src/data/model_parse.o: src/data/model_parse.c \
  src/base/memory.h src/data/model_tensors.h src/base/error.h \
  src/data/model.h src/base/file.h src/nn/network.h src/nn/activation.h \
  src/nn/layer.h src/nn/matrix.h src/nn/neuron.h src/nn/random.h

src/base/memory.h:

src/data/model_tensors.h:

src/base/error.h:

src/data/model.h:

src/base/file.h:

src/nn/network.h:

src/nn/activation.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:
