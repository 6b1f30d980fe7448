build-clang/obj/src/engine/gemm.o: src/engine/gemm.c \
  src/engine/gemm.h src/engine/optimiser.h

src/engine/gemm.h:

src/engine/optimiser.h:
