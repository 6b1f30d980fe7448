build-clang/obj/src/workbook/workbook.o: src/workbook/workbook.c \
  src/workbook/workbook.h src/base/error.h src/data/digits.h \
  src/base/phrase.h src/data/class_names.h src/nn/examples.h \
  src/nn/cost.h src/nn/activation.h src/nn/network.h src/nn/layer.h \
  src/nn/matrix.h src/nn/neuron.h src/nn/random.h src/draw/canvas.h \
  src/draw/raster.h src/draw/theme.h src/draw/strip.h src/trace/trace.h \
  src/workbook/options.h src/base/file.h src/base/memory.h \
  src/draw/likeness.h

src/workbook/workbook.h:

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

src/draw/canvas.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/strip.h:

src/trace/trace.h:

src/workbook/options.h:

src/base/file.h:

src/base/memory.h:

src/draw/likeness.h:
