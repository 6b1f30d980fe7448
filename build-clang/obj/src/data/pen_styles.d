build-clang/obj/src/data/pen_styles.o: src/data/pen_styles.c \
  src/data/pen_styles.h

src/data/pen_styles.h:
