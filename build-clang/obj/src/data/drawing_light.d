build-clang/obj/src/data/drawing_light.o: src/data/drawing_light.c \
  src/data/drawing_light.h src/data/drawing_ink.h src/data/drawing.h \
  src/base/error.h src/base/memory.h

src/data/drawing_light.h:

src/data/drawing_ink.h:

src/data/drawing.h:

src/base/error.h:

src/base/memory.h:
