// small_book: a project of one chapter, one picture and two source files
// that a test makes below build/ and spoils in one place.
#ifndef TESTS_SMALL_BOOK_H
#define TESTS_SMALL_BOOK_H

#include "folder.h"

#include <png.h>

#include "small_source.h"
#include "sync/book.h"

static const char chapter[] = "chapters/01-neuron/README.md";
static const char drawn[] = "figures/01-neuron/sum.png";

static const char output[] = //
    "Neuron\n"
    "\n"
    "1. The weighted sum\n"
    "-------------------\n"
    "\n"
    "z     0.377500\n"
    "E    -0.298371\n"
    "\n"
    "2. The slope \xCF\x83\xE2\x80\xB2\n"
    "---------------\n"
    "rate  3.51019e-05\n"
    "a\n"
    "b\n"
    "c\n"
    "\n"
    "figure  figures/01-neuron/sum.png\n";

static const char unsynced[] = //
    "# Chapter 1\n"
    "\n"
    "See [below](#the-sum--slope), [code](../../src/nn/neuron.c).\n"
    "<!-- code: src/nn/neuron.c neuron_sum -->\n"
    "\n"
    "<!-- code: src/nn/neuron.c [dot] -->\n"
    "```c\n"
    "old;\n"
    "```\n"
    "<!-- output: 01-neuron \"the weighted sum\" -->\n"
    "\n"
    "<!-- figure: 01-neuron/sum -->\n"
    "\n"
    "## The *sum* & slope\n"
    "\n"
    "The sum is 0.3775, the change \xE2\x88\x92"
    "0.298\xE2\x80\x89"
    "371.  \n"
    "\n"
    "<!-- sketch -->\n"
    "```c\n"
    "for (;;) 0.12345;\n"
    "```\n"
    "last line without an end";

static const char synced[] = //
    "# Chapter 1\n"
    "\n"
    "See [below](#the-sum--slope), [code](../../src/nn/neuron.c).\n"
    "<!-- code: src/nn/neuron.c neuron_sum -->\n"
    "```c\n"
    "// Adds up.\n"
    "// Two lines.\n"
    "double neuron_sum(const double *w, const double *x)\n"
    "{\n"
    "    double z = 0;\n"
    "    for (int i = 0; i < STEPS; i++)\n"
    "        z += w[i] * x[i]; /* { */\n"
    "    return later(z);\n"
    "}\n"
    "```\n"
    "\n"
    "<!-- code: src/nn/neuron.c [dot] -->\n"
    "```c\n"
    "for (int i = 0; i < STEPS; i++)\n"
    "    z += w[i] * x[i]; /* { */\n"
    "```\n"
    "<!-- output: 01-neuron \"the weighted sum\" -->\n"
    "```text\n"
    "z     0.377500\n"
    "E    -0.298371\n"
    "```\n"
    "\n"
    "<!-- figure: 01-neuron/sum -->\n"
    "![Three edges meet in a circle.](../../figures/01-neuron/sum.png)\\\n"
    "*The sum z\\_1 is \\*not\\* 0.9999.*\n"
    "\n"
    "## The *sum* & slope\n"
    "\n"
    "The sum is 0.3775, the change \xE2\x88\x92"
    "0.298\xE2\x80\x89"
    "371.  \n"
    "\n"
    "<!-- sketch -->\n"
    "```c\n"
    "for (;;) 0.12345;\n"
    "```\n"
    "last line without an end";

static void add_word(png_structp png, png_infop info, char *key, char *text)
{
    png_text word = {
        .compression = PNG_ITXT_COMPRESSION_NONE, .key = key, .text = text};
    png_set_text(png, info, &word, 1);
}

// A picture of one pixel that carries an alt text and a caption.
static void draw(char *description, char *caption)
{
    FILE *stream = fopen(in_folder(drawn), "wb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(stream);
    png_structp png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_byte row[1] = {0};
    png_init_io(png, stream);
    png_set_IHDR(png, info, 1, 1, 8, PNG_COLOR_TYPE_GRAY,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    add_word(png, info, "Description", description);
    if (caption != NULL)
        add_word(png, info, "Caption", caption);
    png_write_info(png, info);
    png_write_row(png, row);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    fclose(stream);
}

static BookReport report;

static void sync_book(BookTask task)
{
    text_free(&report.problems.text);
    book_sync(folder, task, &report);
}

// What is wrong with the book as it stands, one problem a line.
static const char *problems(void)
{
    sync_book(BOOK_CHECK);
    return text_string(&report.problems.text);
}

static void rewrite(void)
{
    sync_book(BOOK_REWRITE);
}

static void make_book(void)
{
    put("src/nn/neuron.h", header);
    put("src/nn/neuron.c", source);
    put("chapters/01-neuron/output.txt", output);
    put("chapters/not-shown.txt", "# why\nneuron_output  one line\n");
    put("figures/01-neuron/note.txt", "");
    draw("Three edges meet in a circle.", "The sum z_1 is *not*\n0.9999.");
    put(chapter, synced);
}

// Makes the book, replaces the first old by new in the file at path.
static void spoil(const char *path, const char *old, const char *new)
{
    make_book();
    char *text = get(path);
    char *place = strstr(text, old);
    CU_ASSERT_PTR_NOT_NULL_FATAL(place);
    Text changed = {0};
    text_add(&changed, text, (size_t)(place - text));
    text_print(&changed, "%s%s", new, place + strlen(old));
    put(path, changed.bytes);
    text_free(&changed);
    free(text);
}

static void book_end(void)
{
    text_free(&report.problems.text);
    folder_end();
}

#endif
