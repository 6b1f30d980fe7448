build-clang/obj/src/workbook/table.o: src/workbook/table.c \
  src/workbook/table.h src/base/memory.h src/draw/number.h

src/workbook/table.h:

src/base/memory.h:

src/draw/number.h:
