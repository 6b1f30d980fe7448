// plates: what the files that draw this chapter's figures share.
#ifndef CHAPTER_GRADIENT_PLATES_H
#define CHAPTER_GRADIENT_PLATES_H

#include "gradient.h"

#define CHAPTER "5 · The gradient"
#define SOURCE  "build/05-gradient"

#endif
