build-clang/obj/src/draw/class_bars.o: src/draw/class_bars.c \
  src/draw/class_bars.h src/draw/canvas.h src/base/error.h \
  src/draw/raster.h src/draw/theme.h src/draw/bars.h src/draw/label.h \
  src/draw/style.h src/draw/number.h

src/draw/class_bars.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/bars.h:

src/draw/label.h:

src/draw/style.h:

src/draw/number.h:
