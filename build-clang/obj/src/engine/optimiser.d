build-clang/obj/src/engine/optimiser.o: src/engine/optimiser.c \
  src/engine/optimiser.h

src/engine/optimiser.h:
