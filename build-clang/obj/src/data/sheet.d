build-clang/obj/src/data/sheet.o: src/data/sheet.c src/data/sheet.h \
  src/data/drawing.h src/base/error.h src/nn/random.h src/base/memory.h \
  src/data/pen.h

src/data/sheet.h:

src/data/drawing.h:

src/base/error.h:

src/nn/random.h:

src/base/memory.h:

src/data/pen.h:
