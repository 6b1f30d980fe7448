// Answers: what the network says about every digit of a set, and where it
// is wrong.
#include <stdlib.h>

#include "base/memory.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "trainer.h"

// ---- every digit
// ----------------------------------------------------------

static void note_answer(Answers *answers, const Digits *digits, size_t i)
{
    const double *a = answers->outputs + i * CLASSES;
    size_t truth = digits->labels[i], guess = vector_argmax(a, CLASSES);
    answers->guess[i] = (unsigned char)guess;
    answers->lead[i] = a[guess] - a[truth];
    answers->right += guess == truth;
    size_t *cell = &answers->dearest[truth][guess];
    if (answers->confusion[truth][guess]++ == 0 ||
        answers->lead[i] > answers->lead[*cell])
        *cell = i;
}

// qsort has no way to hand over the numbers that it is to sort by.
typedef struct {
    double lead;
    size_t digit;
} Mistake;

static int by_lead(const void *a, const void *b)
{
    const Mistake *p = a, *q = b;
    if (p->lead != q->lead)
        return p->lead < q->lead ? 1 : -1;
    return p->digit < q->digit ? -1 : 1;
}

static void sort_mistakes(Answers *answers, const Digits *digits)
{
    size_t count = 0;
    Mistake *all = memory_new(answers->count, sizeof *all);
    for (size_t i = 0; i < answers->count; i++)
        if (answers->guess[i] != digits->labels[i])
            all[count++] = (Mistake){answers->lead[i], i};
    qsort(all, count, sizeof *all, by_lead);
    answers->wrong = memory_new(count, sizeof *answers->wrong);
    answers->wrong_count = count;
    for (size_t i = 0; i < count; i++)
        answers->wrong[i] = all[i].digit;
    free(all);
}

Answers answers_of(const Network *net, const Digits *digits)
{
    size_t count = digits->count;
    Answers answers = {.count = count};
    answers.guess = memory_new(count, 1);
    answers.lead = memory_new(count, sizeof *answers.lead);
    answers.outputs = memory_new(count * CLASSES, sizeof *answers.outputs);
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < count; i++) {
        double x[PIXELS];
        digits_input(digits, i, x);
        vector_copy(answers.outputs + i * CLASSES, forward(net, x, pass),
                    CLASSES);
        note_answer(&answers, digits, i);
    }
    forward_free(pass);
    sort_mistakes(&answers, digits);
    return answers;
}

void answers_free(Answers *answers)
{
    free(answers->guess);
    free(answers->lead);
    free(answers->outputs);
    free(answers->wrong);
}

// ---- the digit to look at
// ---------------------------------------------------

size_t answers_second(const double *outputs)
{
    size_t first = vector_argmax(outputs, CLASSES);
    size_t second = first == 0 ? 1 : 0;
    for (size_t i = 0; i < CLASSES; i++)
        if (i != first && outputs[i] > outputs[second])
            second = i;
    return second;
}

size_t answers_least_certain(const Answers *answers, const Digits *digits)
{
    size_t found = 0;
    double least = 2;
    for (size_t i = 0; i < answers->count; i++) {
        const double *a = answers->outputs + i * CLASSES;
        double gap = a[answers->guess[i]] - a[answers_second(a)];
        if (answers->guess[i] == digits->labels[i] && gap < least) {
            least = gap;
            found = i;
        }
    }
    return found;
}
