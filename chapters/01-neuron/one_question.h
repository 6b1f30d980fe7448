// one_question: what the neuron says to all ten digits.
#ifndef ONE_QUESTION_H
#define ONE_QUESTION_H

#include "data/digits.h"
#include "nn/neuron.h"

typedef struct {
    size_t count[DIGITS_CLASSES];
    size_t called[DIGITS_CLASSES]; // a 1
} OneQuestion;

OneQuestion one_question_of(Neuron neuron, const Digits *digits);
void one_question_print(const OneQuestion *it);

#endif
