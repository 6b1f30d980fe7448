build-clang/obj/src/data/pen.o: src/data/pen.c src/data/pen.h \
  src/nn/random.h src/data/pen_styles.h

src/data/pen.h:

src/nn/random.h:

src/data/pen_styles.h:
