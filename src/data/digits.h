// digits: images of handwritten digits with their labels, ready to learn
// from.
//
// They come from MNIST's four files when those are in the data folder, and
// otherwise from the pen, which draws its own.  Other data in that form may
// be letters, clothes or anything else of up to 64 classes; whoever can do
// with more than ten says so.  Never a mixture: a folder
// that holds some of the four files, or a bad one, is an error, and so is
// another folder than the usual one that holds none.
#ifndef DATA_DIGITS_H
#define DATA_DIGITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/phrase.h"
#include "data/class_names.h"
#include "nn/examples.h"

enum { DIGITS_SIDE = 28, DIGITS_PIXELS = 784 };
enum { DIGITS_CLASSES = 10, DIGITS_CLASSES_MOST = 64 };

// As many as MNIST has: 60,000 to train with, 10,000 to test with.
#define DIGITS_ALL SIZE_MAX

typedef struct {
    size_t count;
    unsigned char *pixels; // [count][784], row-major, 0 paper to 255 ink
    unsigned char *labels; // [count], below digits_classes
    const char *source;    // "MNIST", "pen", or what other data is called;
                           // not freed
    size_t classes;        // how many there are; 0: ten
    const ClassNames *names; // of the classes; not freed; NULL: none
} Digits;

typedef enum { DIGITS_ANY, DIGITS_MNIST, DIGITS_PEN } DigitsChoice;

typedef struct {
    Digits training, test;
    ClassNames *names; // which both sets point to, or NULL
    Phrase notice;     // one line for the reader: which digits these are
} DigitsSets;

// Opens both sets, of ten classes.  The first training_count and test_count
// digits are kept, or as many as there are; with 0 that set is empty.
// DIGITS_MNIST fails where MNIST is missing; DIGITS_ANY takes the pen then,
// when the folder is DIGITS_FOLDER.  The caller frees with digits_close; on
// failure nothing is held.
#define DIGITS_FOLDER "data"
typedef struct {
    DigitsChoice choice;
    const char *folder; // where MNIST's four files may be
    size_t training_count, test_count;
} DigitsRequest;
bool digits_open(DigitsRequest request, DigitsSets *sets, Error *error);

// The same of data with up to so many classes, 10 to DIGITS_CLASSES_MOST.
// They are counted in all labels of both sets that are opened, also in
// those that are not kept: the largest label + 1, but at least ten.
bool digits_open_classes(DigitsRequest request, size_t most,
                         DigitsSets *sets, Error *error);
void digits_close(DigitsSets *sets);

// No digits yet, of ten classes, with room for so many; and one more of
// them, whose label, 0 to DIGITS_CLASSES_MOST - 1, may ask for more classes.
// pixels: [784].  The caller frees them with digits_free.
Digits digits_new(size_t room);
void digits_add(Digits *digits, const unsigned char *pixels, size_t label);

void digits_free(Digits *digits);

// How many classes there are, 10 to DIGITS_CLASSES_MOST.
size_t digits_classes(const Digits *digits);

// So many digits from one place on, as a view: they stay the set's.  What
// lies beyond the set is left out.
Digits digits_part(const Digits *digits, size_t begin, size_t count);

// The digits, of ten classes, whose label occurs in labels, in their old
// order: "01" keeps the zeros and the ones.  A copy, with the same source
// and names; the caller frees it with digits_free.
Digits digits_select(const Digits *digits, const char *labels);

// Turns every image over its diagonal, in place: what EMNIST's files need.
void digits_transpose(Digits *digits);

// Whether the digits lie on their side: the mean image of each label looks
// more like that of the pen's digits when it is turned over its diagonal,
// and much like it (a correlation over .5).  Says no to fewer than 1000,
// and to data whose first ten classes are no digits as far as is known.
bool digits_are_transposed(const Digits *digits);

// Writes digit i as a network's input: x[j] = pixel j / 255, in 0..1.
// x: [784].
void digits_input(const Digits *digits, size_t i, double *x);

// The place of the first digit of this label; the last place when there is
// none.  digits: not empty.
size_t digits_first(const Digits *digits, int label);

// A label of ten classes with its article, for sentences: "a 7", "an 8".
const char *digits_name(size_t label);

// Writes a label of ten classes as a network's target: y[label] = 1, the
// others 0.  y: [10].
void digits_target(int label, double *y);

// The digits as a set of examples, 784 in and digits_classes out.  It
// points to digits, which must stay where it is while the set is used.
Examples digits_examples(const Digits *digits);

#endif
