// live-network [FILE]: a network for the book's live figures, in few bytes.
//
// The network of FILE, or without one that of chapter 10, which is trained
// now.  Its parameters go to stdout as float32, all their highest bytes
// first, then all second ones, and so on: alike bytes side by side, for
// what packs them.  The fast engine learns in float32, so nothing is lost.
#include <stdio.h>
#include <string.h>

#include "data/model.h"
#include "measure/recipe.h"

// As chapter 10 begins; the page's tests compare its numbers.
static Network *train_reader(Error *error)
{
    const Recipe recipe = {
        .hidden = 30, .epochs = 10, .batch = 10, .rate = .5, .seed = 1};
    DigitsRequest request = {DIGITS_ANY, "data", 50000, 0};
    DigitsSets sets;
    if (!digits_open(request, &sets, error))
        return NULL;
    Network *net = recipe_train(&recipe, &sets.training, NULL, NULL, error);
    digits_close(&sets);
    return net;
}

static bool write_parameters(const Network *net)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        for (size_t i = 0; i < net->parameter_count; i++) {
            float number = (float)net->parameters[i];
            uint32_t bits;
            memcpy(&bits, &number, sizeof bits);
            putchar((int)(bits >> shift & 255));
        }
    return fflush(stdout) == 0;
}

int main(int argc, char **argv)
{
    if (argc > 2 || (argc == 2 && argv[1][0] == '-')) {
        fputs("usage: live-network [FILE]\n", stderr);
        return 2;
    }
    Error error = {""};
    Model model = {0};
    if (argc == 1)
        model.net = train_reader(&error);
    else
        model_load(argv[1], &model, &error);
    if (model.net == NULL) {
        fprintf(stderr, "live-network: %s\n", error.text);
        return 1;
    }
    bool good = write_parameters(model.net);
    if (!good)
        perror("live-network: stdout");
    model_free(&model);
    return good ? 0 : 1;
}
