build-clang/obj/src/data/drawing_stroke.o: src/data/drawing_stroke.c \
  src/data/drawing_stroke.h src/data/drawing.h src/base/error.h

src/data/drawing_stroke.h:

src/data/drawing.h:

src/base/error.h:
