// figure_words: the words that a drawing program wrote into a PNG.
//
// A figure carries its own alt text and caption as text chunks, so that a
// chapter cannot show one picture and describe another.
#ifndef SYNC_FIGURE_WORDS_H
#define SYNC_FIGURE_WORDS_H

#include <stdbool.h>

#include "base/error.h"
#include "sync/text.h"

// Reads the chunks Description and Caption (tEXt, zTXt or iTXt) of the PNG
// at path.  Fails when the file is no PNG or when one of them is missing or
// empty.  The caller frees both texts, also after a failure.
bool figure_words(const char *path, Text *description, Text *caption,
                  Error *error);

#endif
