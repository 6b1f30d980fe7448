build-clang/obj/src/measure/order.o: src/measure/order.c \
  src/measure/order.h src/base/memory.h

src/measure/order.h:

src/base/memory.h:
