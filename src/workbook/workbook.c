#include "workbook/workbook.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/phrase.h"
#include "draw/likeness.h"

const char *const workbook_sources[] = {"auto", "mnist", "pen", NULL};

Workbook workbook_new(const char *program)
{
    return (Workbook){.program = program, .data = "data", .seed = 1};
}

void workbook_fail(const Workbook *book, const Error *error)
{
    fflush(stdout);
    fprintf(stderr, "%s: %s\n", book->program, error->text);
    exit(EXIT_FAILURE);
}

void workbook_refuse(const Workbook *book, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fflush(stdout);
    fprintf(stderr, "%s: ", book->program);
    vfprintf(stderr, format, arguments);
    fputs("; --help lists the options\n", stderr);
    va_end(arguments);
    exit(2);
}

// Only a run with the book's numbers, drawn by the libraries that drew the
// book's figures, may replace these.
static bool has_libraries(void)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    if (!file_read("figures/LIBRARIES", 4096, &bytes, &size, &error))
        return true; // nobody has drawn them yet
    const char *here = likeness_libraries();
    bool same =
        size == strlen(here) + 1 && memcmp(bytes, here, size - 1) == 0;
    free(bytes);
    return same;
}

static bool has_mnist(const Workbook *book)
{
    Error error;
    DigitsSets sets;
    if (!digits_open((DigitsRequest){DIGITS_MNIST, book->data, 1, 1}, &sets,
                     &error))
        return false;
    bool is_mnist = strcmp(sets.training.source, "MNIST") == 0;
    digits_close(&sets);
    return is_mnist;
}

// Reads the program's own options and those that every program shares.
static void read_options(Workbook *book, OptionTable own, int argc,
                         char **argv)
{
    const Option shared[] = {
        {.help = "Options of every program:"},
        {"digits", "SOURCE",
         "mnist, pen (digits that this project draws\n"
         "itself), or auto: mnist where it is (auto)",
         OPTION_CHOICE, &book->digits, 0, 0, workbook_sources},
        {"data", "DIR", "where MNIST's four files are (data)", OPTION_TEXT,
         &book->data, 0, 0, NULL},
        {"transposed", NULL,
         "turn the images of --data over their diagonal, as\n"
         "EMNIST's need it",
         OPTION_FLAG, &book->transposed, 0, 0, NULL},
        {"seed", "N", "seed of all chance in the run (1)", OPTION_SEED,
         &book->seed, 0, 0, NULL},
        {"trace", "FILE",
         "also write every number to FILE, one JSON object\na step",
         OPTION_TEXT, &book->trace_to, 0, 0, NULL},
        {"out", "DIR",
         "folder of the figures (figures/NN-name, or\n"
         "build/figures/NN-name with options or without\n"
         "MNIST, so that the book's stay as they are)",
         OPTION_TEXT, &book->out, 0, 0, NULL},
        {"no-figures", NULL, "only print", OPTION_FLAG, &book->no_figures,
         0, 0, NULL},
        {"svg", NULL, "write each figure as SVG too", OPTION_FLAG,
         &book->svg, 0, 0, NULL},
        {"pdf", NULL, "write each figure as PDF too", OPTION_FLAG,
         &book->pdf, 0, 0, NULL}};
    size_t count = own.count + COUNT_OF(shared);
    Option *all = memory_new(count, sizeof *all);
    memcpy(all, own.options, own.count * sizeof *all);
    memcpy(all + own.count, shared, sizeof shared);
    options_parse(&(OptionTable){book->program, own.about, all, count},
                  argc, argv);
    free(all);
}

void workbook_start(Workbook *book, OptionTable own, int argc, char **argv)
{
    read_options(book, own, argc, argv);
    if (book->out == NULL) {
        bool its_own = argc == 1 && has_libraries() && has_mnist(book);
        snprintf(book->out_default, sizeof book->out_default,
                 "%sfigures/%s", its_own ? "" : "build/", book->program);
        book->out = book->out_default;
    }
    book->figures = !book->no_figures;
    book->trace = trace_new();
    Error error;
    if ((book->figures && !file_make_folder(book->out, &error)) ||
        (book->trace_to != NULL && !file_try(book->trace_to, &error)))
        workbook_fail(book, &error);
}

// Of letters nobody can tell by comparing with the pen's digits.
static void say_transposed(const Workbook *book, const Digits *digits)
{
    bool letters = strcmp(digits->source, "EMNIST (letters)") == 0;
    if (digits_are_transposed(digits))
        fprintf(stderr, "%s: the images lie on their side%s\n",
                book->program,
                book->transposed ? "; without --transposed they would not"
                                 : ", as EMNIST's do; --transposed turns "
                                   "them");
    else if (letters && !book->transposed)
        fprintf(stderr,
                "%s: EMNIST's letters lie on their side unless somebody "
                "turned them; --transposed does\n",
                book->program);
}

void workbook_digits(const Workbook *book, size_t training_count,
                     size_t test_count, DigitsSets *sets)
{
    Error error;
    size_t most =
        book->classes_most > 0 ? book->classes_most : DIGITS_CLASSES;
    DigitsRequest request = {(DigitsChoice)book->digits, book->data,
                             training_count, test_count};
    if (!digits_open_classes(request, most, sets, &error))
        workbook_fail(book, &error);
    if (book->transposed && strcmp(sets->training.source, "pen") != 0) {
        digits_transpose(&sets->training);
        digits_transpose(&sets->test);
    }
    printf("%s\n", sets->notice.text);
    say_transposed(book, &sets->training);
}

void workbook_check_digit(const Workbook *book, size_t digit,
                          const DigitsSets *sets, const Digits *set)
{
    if (digit == WORKBOOK_BY_RULE || digit < set->count)
        return;
    workbook_refuse(book,
                    "--digit %zu: expected 0 to %zu, as the %s set has %zu "
                    "digits",
                    digit, set->count - 1,
                    set == &sets->test ? "test" : "training", set->count);
}

// Names a figure that was written, unless it is a dark one, whose twin has
// been named.  Frees its path.
static void say_figure(Workbook *book, char *path)
{
    if (!theme_is_dark() && book->figure_count++ == 0)
        putchar('\n');
    if (!theme_is_dark())
        printf("figure  %s\n", path);
    free(path);
}

bool workbook_draws(Workbook *book)
{
    bool again = book->figures && book->drawings < 2;
    theme_wear(again && book->drawings == 1);
    book->drawings += again;
    return again;
}

// The path of a figure, of which a dark one has a name of its own.
static char *figure_path(const Workbook *book, const char *name,
                         const char *extension)
{
    return memory_print("%s/%s%s%s", book->out, name,
                        theme_is_dark() ? "-dark" : "", extension);
}

static void save_as(Workbook *book, Canvas *canvas, const char *name,
                    Format format)
{
    char *path = figure_path(book, name, canvas_extension(format));
    Error error;
    if (!canvas_save(canvas, path, format, &error))
        workbook_fail(book, &error);
    say_figure(book, path);
}

void workbook_figure(Workbook *book, Canvas *canvas, const char *name)
{
    Error error;
    canvas_drawn_by(canvas, PHRASE("build/%s", book->program));
    if (!canvas_check_layout(canvas, &error))
        fprintf(stderr, "%s: %s/%s: %s\n", book->program, book->out, name,
                error.text);
    save_as(book, canvas, name, FORMAT_PNG);
    if (book->svg)
        save_as(book, canvas, name, FORMAT_SVG);
    if (book->pdf)
        save_as(book, canvas, name, FORMAT_PDF);
    canvas_free(canvas);
}

void workbook_animation(Workbook *book, StripFilm film,
                        const RasterText *text, const char *name)
{
    char *path = figure_path(book, name, ".png");
    Phrase command = phrase("build/%s", book->program);
    RasterText whole = *text;
    whole.source = command.text;
    Error error;
    if (!strip_save_animation(film, &whole, path, &error))
        workbook_fail(book, &error);
    say_figure(book, path);
}

int workbook_end(Workbook *book)
{
    Error error;
    if (book->trace_to != NULL) {
        if (!trace_write(book->trace, book->trace_to, &error))
            workbook_fail(book, &error);
        printf("\ntrace   %s\n", book->trace_to);
    }
    trace_free(book->trace);
    book->trace = NULL;
    if (fflush(stdout) != 0 || ferror(stdout)) {
        error_set(&error, "standard output: %s", strerror(errno));
        workbook_fail(book, &error);
    }
    return EXIT_SUCCESS;
}
