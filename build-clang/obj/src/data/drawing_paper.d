build-clang/obj/src/data/drawing_paper.o: src/data/drawing_paper.c \
  src/data/drawing_light.h src/data/drawing_ink.h src/data/drawing.h \
  src/base/error.h

src/data/drawing_light.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:
