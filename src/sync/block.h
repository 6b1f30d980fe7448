// block: what has to stand below a directive.
//
//     <!-- code: src/nn/neuron.c neuron_output -->   a definition by name
//     <!-- code: src/nn/layer.c [dot] -->            the lines between
//                                                    // [dot] and // [/dot]
//     <!-- output: 01-neuron "the weighted sum" -->  a part of output.txt
//     <!-- output: 01-neuron "the weighted sum" lines 1-12 -->
//     <!-- output: 01-neuron -->                     all of it
//     <!-- output: 07-trainer/experiments "..." -->  from another file of
//                                                    that chapter, .txt
//     <!-- figure: 01-neuron/weighted-sum -->        a picture and its
//     words
//     <!-- live: stepper -->                         above a figure: what
//                                                    takes its place in
//                                                    the HTML book
//     <!-- sketch -->                                C that exists nowhere
//
// A directive stands alone on its line, at the first column; its block
// begins on the next line.
#ifndef SYNC_BLOCK_H
#define SYNC_BLOCK_H

#include <stdbool.h>

#include "base/error.h"
#include "sync/text.h"

typedef enum {
    BLOCK_NONE, // the line is no directive
    BLOCK_CODE,
    BLOCK_OUTPUT,
    BLOCK_FIGURE,
    BLOCK_SKETCH,
    BLOCK_LIVE,   // nothing to bring up to date
    BLOCK_UNKNOWN // it looks like a directive, but nobody knows its name
} BlockKind;

typedef struct {
    BlockKind kind;
    char argument[256]; // what follows the colon, without outer spaces
} Directive;

// Reads a line of Markdown.  Other comments than those of one word, or of
// one word and a colon, are no directives.
Directive directive_read(const Line *line);

// Adds to block what has to stand below the directive: every line of it,
// each with its newline.  root is the folder of the project, page the
// path of the Markdown file below it.  Fails when what the directive names
// does not exist.
bool block_make(const Directive *directive, const char *root,
                const char *page, Text *block, Error *error);

// Reads the file at path below root.  The caller frees it with free().
bool block_read_file(const char *root, const char *path, char **bytes,
                     Error *error);

#endif
