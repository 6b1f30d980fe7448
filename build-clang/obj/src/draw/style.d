build-clang/obj/src/draw/style.o: src/draw/style.c src/draw/style.h \
  src/draw/theme.h

src/draw/style.h:

src/draw/theme.h:
