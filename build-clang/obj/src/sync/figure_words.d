build-clang/obj/src/sync/figure_words.o: src/sync/figure_words.c \
  src/sync/figure_words.h src/base/error.h src/sync/text.h \
  /usr/include/libpng16/png.h /usr/include/libpng16/pnglibconf.h \
  /usr/include/libpng16/pngconf.h

src/sync/figure_words.h:

src/base/error.h:

src/sync/text.h:

/usr/include/libpng16/png.h:

/usr/include/libpng16/pnglibconf.h:

/usr/include/libpng16/pngconf.h:
