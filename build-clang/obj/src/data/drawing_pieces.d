build-clang/obj/src/data/drawing_pieces.o: src/data/drawing_pieces.c \
  src/data/drawing_pieces.h src/data/drawing_ink.h src/data/drawing.h \
  src/base/error.h src/base/memory.h

src/data/drawing_pieces.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:

src/base/memory.h:
