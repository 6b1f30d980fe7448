build-clang/obj/src/base/machine.o: src/base/machine.c \
  src/base/machine.h

src/base/machine.h:
