build-clang/obj/src/measure/range.o: src/measure/range.c \
  src/measure/range.h

src/measure/range.h:
