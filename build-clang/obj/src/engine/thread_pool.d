build-clang/obj/src/engine/thread_pool.o: src/engine/thread_pool.c \
  src/engine/thread_pool.h src/base/memory.h

src/engine/thread_pool.h:

src/base/memory.h:
