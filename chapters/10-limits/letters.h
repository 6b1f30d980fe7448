// letters: a few capitals in straight strokes, laid out as MNIST's digits
// are.  The reader has never seen one.
#ifndef LETTERS_H
#define LETTERS_H

// "AEHKX", the letters that there are.
extern const char letters_known[];

// Draws one of them.  pixels: [28][28], 0 paper to 255 ink.
void letter_draw(char letter, unsigned char *pixels);

#endif
