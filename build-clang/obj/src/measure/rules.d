build-clang/obj/src/measure/rules.o: src/measure/rules.c \
  src/measure/rules.h

src/measure/rules.h:
