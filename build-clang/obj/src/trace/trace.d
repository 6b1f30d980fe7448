build-clang/obj/src/trace/trace.o: src/trace/trace.c \
  src/trace/trace.h src/base/error.h src/base/file.h src/base/memory.h

src/trace/trace.h:

src/base/error.h:

src/base/file.h:

src/base/memory.h:
