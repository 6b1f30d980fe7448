build-clang/obj/src/draw/theme.o: src/draw/theme.c src/draw/theme.h

src/draw/theme.h:
