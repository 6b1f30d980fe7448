#include "options.h"

#include "nn/activation.h"
#include "nn/cost.h"

static const char about[] =
    "Follows backpropagation number by number: a network of two inputs,\n"
    "two hidden neurons and two outputs in seven steps (weigh, squash,\n"
    "cost, output error, pass it back, gradients, update), then one real\n"
    "digit through a 784-16-10 network with a gradient check of all its\n"
    "parameters, then four wrong gradients that learn all the same.\n"
    "\n"
    "With any of the first group of options it follows your own network "
    "and\n"
    "draws nothing. To check your homework, or to see a step of 2-3-2:\n"
    "\n"
    "  build/06-backprop --input 0.3,0.9 --rate 1 --steps 100\n"
    "  build/06-backprop --net 2-3-2 --activation tanh\n"
    "  build/06-backprop --net 2-2-2 --weights build/my.txt --rate 0.5\n"
    "\n"
    "A file of weights is plain text: numbers with white space between, "
    "from\n"
    "a '#' to the end of the line a comment. For each layer and each of "
    "its\n"
    "neurons come its weights, then its bias. The book's own network is\n"
    "\n"
    "  0.15 0.20  0.35   # h1: from x1, from x2, bias\n"
    "  0.25 0.30  0.35   # h2\n"
    "  0.40 0.45  0.60   # o1: from h1, from h2, bias\n"
    "  0.50 0.55  0.60   # o2";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.own = {.hidden = -1, .output = -1, .cost = -1},
                  .digit = WORKBOOK_BY_RULE};
    OwnRequest *r = &s.own;
    const Option options[] = {
        {.help = "A network of your own:"},
        {"net", "SIZES", "neurons of each layer, inputs first (2-2-2)",
         OPTION_TEXT, &r->net, 0, 0, NULL},
        {"weights", "FILE",
         "its weights and biases; without a file 2-2-2 has\n"
         "the book's, others are drawn from N(0, 1)",
         OPTION_TEXT, &r->weights, 0, 0, NULL},
        {"input", "NUMBERS", "its input (0.05,0.1)", OPTION_TEXT, &r->input,
         0, 0, NULL},
        {"target", "NUMBERS", "the truth (0.01,0.99)", OPTION_TEXT,
         &r->target, 0, 0, NULL},
        {"rate", "NUMBER", "the learning rate (0.5)", OPTION_NUMBER,
         &r->rate, 1e-9, 1e6, NULL},
        {"steps", "N", "make N updates and show the cost on the way",
         OPTION_COUNT, &r->steps, 1, 1e6, NULL},
        {"activation", "NAME",
         "of the hidden layers: identity, sigmoid, relu,\n"
         "tanh (sigmoid)",
         OPTION_CHOICE, &r->hidden, IDENTITY, TANH, activation_names},
        {"output", "NAME", "of the last layer: those or softmax (sigmoid)",
         OPTION_CHOICE, &r->output, IDENTITY, SOFTMAX, activation_names},
        {"cost", "NAME",
         "quadratic, binary-cross-entropy (with sigmoid),\n"
         "cross-entropy (with softmax)  (quadratic)",
         OPTION_CHOICE, &r->cost, 0, 0, cost_names},
        {.help = "The real digit:"},
        WORKBOOK_DIGIT(s.digit,
                       "this test digit, from 0 (the first 4 that the\n"
                       "network calls a 9)")};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    r->seed = book->seed;
    return s;
}
