build-clang/obj/src/data/drawing_edges.o: src/data/drawing_edges.c \
  src/base/memory.h src/data/drawing_pieces.h src/data/drawing_ink.h \
  src/data/drawing.h src/base/error.h

src/base/memory.h:

src/data/drawing_pieces.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:
