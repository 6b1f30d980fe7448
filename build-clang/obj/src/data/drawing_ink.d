build-clang/obj/src/data/drawing_ink.o: src/data/drawing_ink.c \
  src/data/drawing_ink.h src/data/drawing.h src/base/error.h \
  src/base/memory.h

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:

src/base/memory.h:
