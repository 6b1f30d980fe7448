build-clang/obj/src/draw/utf8.o: src/draw/utf8.c src/draw/utf8.h

src/draw/utf8.h:
