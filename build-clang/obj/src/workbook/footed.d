build-clang/obj/src/workbook/footed.o: src/workbook/footed.c \
  src/workbook/footed.h src/base/phrase.h src/data/digits.h \
  src/base/error.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/nn/forward.h \
  src/nn/vector.h src/workbook/table.h

src/workbook/footed.h:

src/base/phrase.h:

src/data/digits.h:

src/base/error.h:

src/data/class_names.h:

src/nn/examples.h:

src/nn/cost.h:

src/nn/activation.h:

src/nn/network.h:

src/nn/layer.h:

src/nn/matrix.h:

src/nn/neuron.h:

src/nn/random.h:

src/nn/forward.h:

src/nn/vector.h:

src/workbook/table.h:
