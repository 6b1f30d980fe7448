build-clang/obj/src/data/drawing_rows.o: src/data/drawing_rows.c \
  src/data/drawing_file.h src/base/error.h

src/data/drawing_file.h:

src/base/error.h:
