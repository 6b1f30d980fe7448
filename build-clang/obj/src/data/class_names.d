build-clang/obj/src/data/class_names.o: src/data/class_names.c \
  src/data/class_names.h src/base/error.h src/base/file.h \
  src/base/memory.h

src/data/class_names.h:

src/base/error.h:

src/base/file.h:

src/base/memory.h:
