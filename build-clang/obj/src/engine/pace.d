build-clang/obj/src/engine/pace.o: src/engine/pace.c \
  src/engine/pace.h

src/engine/pace.h:
