build-clang/obj/src/data/drawing_digit.o: src/data/drawing_digit.c \
  src/base/memory.h src/data/drawing_ink.h src/data/drawing.h \
  src/base/error.h src/data/drawing_stroke.h

src/base/memory.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:

src/data/drawing_stroke.h:
