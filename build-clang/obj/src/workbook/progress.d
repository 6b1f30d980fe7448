build-clang/obj/src/workbook/progress.o: src/workbook/progress.c \
  src/workbook/progress.h

src/workbook/progress.h:
