build-clang/obj/src/draw/ledger.o: src/draw/ledger.c \
  src/draw/ledger.h src/base/phrase.h src/draw/canvas.h src/base/error.h \
  src/draw/raster.h src/draw/theme.h src/draw/label.h src/draw/style.h \
  src/draw/reckon.h

src/draw/ledger.h:

src/base/phrase.h:

src/draw/canvas.h:

src/base/error.h:

src/draw/raster.h:

src/draw/theme.h:

src/draw/label.h:

src/draw/style.h:

src/draw/reckon.h:
