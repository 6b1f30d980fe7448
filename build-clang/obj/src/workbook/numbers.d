build-clang/obj/src/workbook/numbers.o: src/workbook/numbers.c \
  src/workbook/numbers.h src/base/error.h src/base/file.h

src/workbook/numbers.h:

src/base/error.h:

src/base/file.h:
