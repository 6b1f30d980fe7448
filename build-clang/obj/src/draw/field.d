build-clang/obj/src/draw/field.o: src/draw/field.c src/base/memory.h \
  src/draw/chart.h src/draw/axis.h src/draw/number.h src/draw/canvas.h \
  src/base/error.h src/draw/raster.h src/draw/theme.h src/draw/label.h \
  src/draw/style.h

src/base/memory.h:

src/draw/chart.h:

src/draw/axis.h:

src/draw/number.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/label.h:

src/draw/style.h:
