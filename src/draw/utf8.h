// utf8: text as code points.
//
// Private to src/draw.
#ifndef DRAW_UTF8_H
#define DRAW_UTF8_H

// Reads one code point of *text, which is not at its end, and moves *text
// behind it.  A broken sequence is U+FFFD; the reader never passes the
// closing zero.
unsigned utf8_read(const char **text);

#endif
