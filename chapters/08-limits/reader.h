// reader: a network that reads digits, trained by one recipe, and what it
// makes of a set of digits.
//
// Training and answering go through src/engine, so that a chapter which
// trains many networks stays quick.  The same recipe gives the same network
// to the last bit, on every machine.
#ifndef READER_H
#define READER_H

#include "data/digits.h"
#include "engine/engine.h"
#include "workbook/workbook.h"

enum {
    SIDE = DIGITS_SIDE,
    PIXELS = DIGITS_PIXELS,
    CLASSES = DIGITS_CLASSES
};

// One hidden layer of sigmoid neurons, softmax outputs, cross-entropy,
// first weights N(0, 1/n).
typedef struct {
    size_t hidden, epochs, batch;
    double rate, l2, dropout;
    uint64_t seed;
} Recipe;

// Called before the first epoch, as epoch 0, and after each.
typedef void Look(void *what, size_t epoch, Engine *engine);

// Trains a network on these digits, which are not an empty set.  look may
// be NULL.  The caller frees it with network_free.  Like all that begins
// with the workbook, it ends the program when the engine cannot start.
Network *reader_train(const Workbook *book, const Recipe *recipe,
                      const Digits *digits, Look *look, void *what);

// The digits as the engine takes them.
EngineSet reader_set(const Digits *digits);

// What a network answers to a set of pictures.
typedef struct {
    size_t count, right;
    float *outputs;           // [count][10], each row sums to 1
    unsigned char *guess;     // [count], the place of the largest output
    size_t all_of[CLASSES];   // how many of each digit there are
    size_t right_of[CLASSES]; // and how many of these are right
    size_t said[CLASSES][CLASSES]; // [truth][guess]
} Answers;

// Free with answers_free.  Without labels only outputs and guess are filled
// in.
Answers answers_of(const Workbook *book, const Network *net,
                   const EngineSet *set);
void answers_free(Answers *answers);

// The share of a set that the network reads rightly.
double reader_accuracy(const Workbook *book, const Network *net,
                       const EngineSet *set);

// The share that is right, of all and of one digit (0 when there is none).
double answers_accuracy(const Answers *answers);
double answers_recall(const Answers *answers, size_t digit);

// The largest output of picture i, and how far the second is behind.
double answers_sure(const Answers *answers, size_t i);
double answers_gap(const Answers *answers, size_t i);

#endif
