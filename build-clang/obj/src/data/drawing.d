build-clang/obj/src/data/drawing.o: src/data/drawing.c \
  src/data/drawing.h src/base/error.h src/base/file.h \
  src/data/drawing_file.h

src/data/drawing.h:

src/base/error.h:

src/base/file.h:

src/data/drawing_file.h:
