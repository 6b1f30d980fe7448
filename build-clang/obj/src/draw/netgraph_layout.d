build-clang/obj/src/draw/netgraph_layout.o: \
  src/draw/netgraph_layout.c src/draw/netgraph_inside.h \
  src/draw/netgraph.h src/draw/canvas.h src/base/error.h \
  src/draw/raster.h src/draw/theme.h src/draw/style.h src/draw/label.h

src/draw/netgraph_inside.h:

src/draw/netgraph.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/style.h:

src/draw/label.h:
