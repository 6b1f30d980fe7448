build-clang/obj/src/draw/raster.o: src/draw/raster.c \
  src/draw/raster.h src/base/error.h src/base/memory.h

src/draw/raster.h:

src/base/error.h:

src/base/memory.h:
