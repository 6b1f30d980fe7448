#include "stack.h"

#include "data/digits.h"

Network *stack_new(size_t hidden_layers, size_t width, const Start *start,
                   Random *random)
{
    size_t sizes[STACK_DEEPEST + 2] = {DIGITS_PIXELS};
    for (size_t l = 1; l <= hidden_layers; l++)
        sizes[l] = width;
    sizes[hidden_layers + 1] = DIGITS_CLASSES;
    Network *net =
        network_new(sizes, hidden_layers + 2, start->hidden, SOFTMAX);
    network_initialise(net, start->start, random);
    return net;
}
