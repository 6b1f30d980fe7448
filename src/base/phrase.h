// phrase: a short text made for one call.
//
//     label_draw(canvas, x, y, PHRASE("step %zu of %d", n, 7), style);
//
// It comes back by value, so nobody frees it; but its text lives only until
// the end of the statement that asked for it.
#ifndef BASE_PHRASE_H
#define BASE_PHRASE_H

typedef struct {
    char text[800];
} Phrase;

// Formatted as by printf and cut off at 799 bytes.
__attribute__((format(printf, 1, 2))) Phrase phrase(const char *format,
                                                    ...);

// Its text.
#define PHRASE(...) (phrase(__VA_ARGS__).text)

#endif
