#include "options.h"

static const char about[] =
    "Opens the files of this book and shows their bytes: MNIST's digits,\n"
    "a network that was saved, a picture; and what a reader of files says\n"
    "when a byte is wrong.\n"
    "\n"
    "Try:  build/D-files --png figures/06-backprop/plate-1-weigh.png";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.picture = "chapters/07-trainer/my-digit.png"};
    const Option options[] = {
        {"png", "FILE",
         "the picture to take apart\n(chapters/07-trainer/my-digit.png)",
         OPTION_TEXT, &s.picture, 0, 0, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    if (book->svg || book->pdf)
        workbook_refuse(book, "--%s: this appendix has no figures",
                        book->svg ? "svg" : "pdf");
    return s;
}
