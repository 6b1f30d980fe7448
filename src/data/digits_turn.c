// Which way up digits lie.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/digits.h"
#include "data/pen.h"

enum { COMPARED = 5000, PEN_COUNT = 500, LEAST = 1000 };

static size_t transposed(size_t i)
{
    return i % DIGITS_SIDE * DIGITS_SIDE + i / DIGITS_SIDE;
}

void digits_transpose(Digits *digits)
{
    for (size_t k = 0; k < digits->count; k++) {
        unsigned char *pixels = digits->pixels + k * DIGITS_PIXELS;
        for (size_t i = 0; i < DIGITS_PIXELS; i++) {
            size_t j = transposed(i);
            unsigned char pixel = pixels[i];
            if (j <= i)
                continue;
            pixels[i] = pixels[j];
            pixels[j] = pixel;
        }
    }
}

// Adds up the images of a label; their number does not matter.
static void sum_of(const unsigned char *pixels, const unsigned char *labels,
                   size_t count, int label, double *sum)
{
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        sum[i] = 0;
    for (size_t k = 0; k < count; k++)
        for (size_t i = 0; labels[k] == label && i < DIGITS_PIXELS; i++)
            sum[i] += pixels[k * DIGITS_PIXELS + i];
}

// The correlation of a with b, or with b turned over its diagonal; 0 where
// one of them is all the same.
static double correlation(const double *a, const double *b, bool turned)
{
    double a_mean = 0, b_mean = 0, ab = 0, aa = 0, bb = 0;
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        a_mean += a[i] / DIGITS_PIXELS;
        b_mean += b[i] / DIGITS_PIXELS;
    }
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        double x = a[i] - a_mean;
        double y = b[turned ? transposed(i) : i] - b_mean;
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return aa > 0 && bb > 0 ? ab / sqrt(aa * bb) : 0;
}

// Whether the classes 0 to 9 are the digits: by their names, or by what is
// known of the data.  EMNIST's balanced, bymerge and byclass begin with
// them.
static bool begins_with_digits(const Digits *digits)
{
    const char *source = digits->source != NULL ? digits->source : "";
    if (digits->names == NULL)
        return strncmp(source, "EMNIST (b", 9) == 0 ||
               (digits_classes(digits) == DIGITS_CLASSES &&
                strcmp(source, "Fashion-MNIST") != 0);
    for (int k = 0; k < DIGITS_CLASSES; k++) {
        const char *name = digits->names->of[k];
        if (name[0] != '0' + k || name[1] != '\0')
            return false;
    }
    return true;
}

bool digits_are_transposed(const Digits *digits)
{
    size_t count = digits->count < COMPARED ? digits->count : COMPARED;
    double sum[DIGITS_PIXELS], pen_sum[DIGITS_PIXELS];
    double upright = 0, turned = 0;
    if (count < LEAST || !begins_with_digits(digits))
        return false;
    unsigned char *pen = memory_new(PEN_COUNT, DIGITS_PIXELS);
    unsigned char *labels = memory_new(PEN_COUNT, 1);
    pen_fill(1, PEN_COUNT, pen, labels);
    for (int label = 0; label < DIGITS_CLASSES; label++) {
        sum_of(digits->pixels, digits->labels, count, label, sum);
        sum_of(pen, labels, PEN_COUNT, label, pen_sum);
        upright += correlation(sum, pen_sum, false) / DIGITS_CLASSES;
        turned += correlation(sum, pen_sum, true) / DIGITS_CLASSES;
    }
    free(pen);
    free(labels);
    return turned > .5 && turned > upright;
}
