#include "digit_network.h"

#include "workbook/progress.h"

const DescentOptions digit_training = {
    .cost = QUADRATIC, .rate = 3, .batch = 10};

// The bar counts the epochs of all the networks that the program trains.
static void show(Bug bug, size_t epoch)
{
    progress_show("training", (size_t)bug * DIGIT_EPOCHS + epoch,
                  (size_t)BUG_COUNT * DIGIT_EPOCHS);
}

Network *digit_network(Bug bug, const DigitsSets *sets, uint64_t seed)
{
    const size_t sizes[] = {DIGITS_PIXELS, DIGIT_HIDDEN, DIGITS_CLASSES};
    Examples set = digits_examples(&sets->training);
    Random random = random_start(seed);
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    network_initialise(net, SCALED_NORMAL, &random);
    Descent *descent = descent_new(net, &set, digit_training);
    BugProgram *program = bug_new(bug, net, digit_training.rate);
    for (size_t epoch = 0; epoch < DIGIT_EPOCHS; epoch++) {
        show(bug, epoch);
        if (bug == BUG_NONE)
            descent_epoch(descent, net, &set, &random);
        else
            bug_epoch(program, descent, net, &set, &random);
    }
    show(bug, DIGIT_EPOCHS);
    bug_free(program);
    descent_free(descent);
    return net;
}
