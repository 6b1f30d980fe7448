build-clang/obj/src/data/drawing_row.o: src/data/drawing_row.c \
  src/data/drawing_pieces.h src/data/drawing_ink.h src/data/drawing.h \
  src/base/error.h

src/data/drawing_pieces.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:
