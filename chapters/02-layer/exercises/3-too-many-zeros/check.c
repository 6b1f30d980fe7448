// Template neurons, made as in the chapter from digits of the pen, read
// other digits of the pen; then a few lists of ten z of which one is the
// largest.
#include "check/check.h"
#include "check/check_picture.h"
#include "data/digits.h"
#include "exercise.h"
#include "nn/vector.h"

enum { TRAINING = 400, TEST = 300 };

static double weights[NEURONS * PIXELS], biases[NEURONS];

// Row d: mean of digit d - mean of all; the threshold lies half-way.
static void make_templates(const Digits *digits)
{
    static double mean[NEURONS][PIXELS], all[PIXELS];
    double count[NEURONS] = {0}, x[PIXELS];
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        vector_axpy(mean[digits->labels[i]], 1, x, PIXELS);
        vector_axpy(all, 1.0 / (double)digits->count, x, PIXELS);
        count[digits->labels[i]]++;
    }
    for (size_t d = 0; d < NEURONS; d++) {
        double *w = weights + d * PIXELS;
        vector_scale(mean[d], 1 / count[d], PIXELS);
        vector_copy(w, mean[d], PIXELS);
        vector_axpy(w, -1, all, PIXELS);
        biases[d] =
            -(vector_dot(w, mean[d], PIXELS) + vector_dot(w, all, PIXELS)) /
            2;
    }
}

// How often each answer came.
typedef struct {
    double yours[NEURONS], right[NEURONS];
    // the same by digit: [digit][answer]
    double your_table[NEURONS * NEURONS], right_table[NEURONS * NEURONS];
} Counts;

// The ten z of the first digit that is read otherwise.
static void lay_out(size_t i, const double *z, size_t answer, size_t right)
{
    check_step("the first digit that is read otherwise is number %zu", i);
    for (size_t j = 0; j < NEURONS; j++)
        check_step("z%zu = %.6g%s%s", j, z[j],
                   j == right ? ", the largest" : "",
                   j == answer ? ", the one that yours answers" : "");
}

static void count_answers(const Digits *digits, Counts *counts)
{
    double x[PIXELS], z[NEURONS];
    bool parted = false;
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        for (size_t j = 0; j < NEURONS; j++)
            z[j] = biases[j] + vector_dot(weights + j * PIXELS, x, PIXELS);
        size_t answer = read_digit(weights, biases, x);
        size_t right = vector_argmax(z, NEURONS);
        size_t row = digits->labels[i] * (size_t)NEURONS;
        if (answer != right && !parted)
            lay_out(i, z, answer, right);
        parted = parted || answer != right;
        if (answer < NEURONS) {
            counts->yours[answer]++;
            counts->your_table[row + answer]++;
        }
        counts->right[right]++;
        counts->right_table[row + right]++;
    }
}

static void digits_of_the_pen(void)
{
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){DIGITS_PEN, "data", TRAINING, TEST},
                     &sets, &error)) {
        check_that(false, "digits that the pen draws", error.text);
        return;
    }
    make_templates(&sets.training);
    Counts counts = {0};
    count_answers(&sets.test, &counts);
    digits_close(&sets);
    const Question question = {
        "300 digits: how often the answer was 0, 1, 2, … 9", "the count",
        .5};
    const CheckPicture picture = {
        "02-3",
        "A row for each digit, a column for each answer",
        counts.right_table,
        counts.your_table,
        NEURONS,
        NEURONS};
    if (!check_vector(&question, counts.yours, counts.right, NEURONS))
        check_picture(&picture);
}

// With weights of 0 the biases are z.
static void ten_numbers(const char *name, const double *z, double place)
{
    static const double blank[NEURONS * PIXELS];
    const Question question = {name, "the answer", .1};
    check_step("the largest of them is %g, at place %g, counted from 0",
               z[(size_t)place], place);
    check_number(&question, (double)read_digit(blank, z, blank), place);
}

static void lists_of_ten(void)
{
    const double mixed[] = {-5, 1, 0, 3, -9, 2.5, 0, 1, 2, -1};
    const double huge[] = {-1e300, -1e301, -1e302, -1e303, -1e304,
                           -1e305, -1e306, -1e307, -1e299, -1e308};
    ten_numbers("z = -5, 1, 0, 3, -9, 2.5, 0, 1, 2, -1", mixed, 3);
    ten_numbers("ten z of which -1e299 is the largest", huge, 8);
}

// Digits of the pen leave the edge of the picture white: here the only ink
// is in a corner, and the neuron that reads it answers.
static void ink_in_the_corners(void)
{
    static const size_t corners[] = {0, PIXELS - 1};
    static double one_weight[NEURONS * PIXELS], x[PIXELS];
    const double z[NEURONS] = {1};
    for (size_t i = 0; i < 2; i++) {
        const Question question = {
            i == 0 ? "ink in the first pixel alone, which neuron 6 reads"
                   : "ink in the last pixel alone, which neuron 6 reads",
            "the answer", .1};
        one_weight[6 * PIXELS + corners[i]] = 2;
        x[corners[i]] = 1;
        check_step("z6 = 2 * 1 + 0 = 2, z0 = 0 + 1 = 1, all others are 0");
        check_number(&question, (double)read_digit(one_weight, z, x), 6);
        x[corners[i]] = 0;
    }
}

CHECK_MAIN("02-3", "chapters/02-layer/README.md#side-by-side",
           CHECK(digits_of_the_pen), CHECK(lists_of_ten),
           CHECK(ink_in_the_corners))
