build-clang/obj/src/measure/jobs.o: src/measure/jobs.c \
  src/measure/jobs.h src/engine/thread_pool.h

src/measure/jobs.h:

src/engine/thread_pool.h:
