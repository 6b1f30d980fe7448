build-clang/obj/src/workbook/options.o: src/workbook/options.c \
  src/workbook/options.h src/base/error.h

src/workbook/options.h:

src/base/error.h:
