build-clang/obj/src/draw/heatmap.o: src/draw/heatmap.c \
  src/draw/heatmap.h src/draw/canvas.h src/base/error.h \
  src/draw/raster.h src/draw/theme.h src/base/memory.h src/draw/label.h \
  src/draw/style.h src/draw/number.h

src/draw/heatmap.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/base/memory.h:

src/draw/label.h:

src/draw/style.h:

src/draw/number.h:
