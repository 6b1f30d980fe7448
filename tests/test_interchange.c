// interchange: a saved network gives the same outputs to a reader that is
// not ours, forward.py, which uses only Python's own json and struct.
#include "harness.h"

#include <stdlib.h>

#include "data/model.h"
#include "nn/forward.h"

static const char path[] = "build/test-interchange.safetensors";

enum { INPUTS = 5, OUTPUTS = 3 };

static bool has_python(void)
{
    return system("python3 -c 'import math; math.prod' 2>/dev/null") == 0;
}

// What forward.py prints for this input; the number of lines it printed.
static size_t ask_python(const double *x, double *answer)
{
    char command[512];
    int used = snprintf(command, sizeof command,
                        "python3 tests/forward.py %s", path);
    for (size_t i = 0; i < INPUTS; i++)
        used += snprintf(command + used, sizeof command - (size_t)used,
                         " %.17g", x[i]);
    FILE *answers = popen(command, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(answers);
    size_t count = 0;
    double value;
    while (count < OUTPUTS && fscanf(answers, "%lf", &value) == 1)
        answer[count++] = value;
    CU_ASSERT_EQUAL(pclose(answers), 0);
    return count;
}

static void assert_same_answers(Activation hidden, Activation output)
{
    const size_t sizes[] = {INPUTS, 6, 4, OUTPUTS};
    Error error;
    Random random = random_start(5);
    Model model = {.net = network_new(sizes, 4, hidden, output)};
    network_initialise(model.net, NORMAL, &random);
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    double x[INPUTS], answer[OUTPUTS];
    for (size_t i = 0; i < INPUTS; i++)
        x[i] = random_uniform(&random, -1, 1);
    Forward *pass = forward_new(model.net);
    const double *a = forward(model.net, x, pass);
    CU_ASSERT_EQUAL_FATAL(ask_python(x, answer), OUTPUTS);
    for (size_t i = 0; i < OUTPUTS; i++)
        ASSERT_CLOSE(a[i], answer[i], 1e-14);
    forward_free(pass);
    model_free(&model);
}

static void another_reader_gets_the_same_outputs(void)
{
    if (!has_python()) {
        printf("skipped, python3 is not installed ... ");
        return;
    }
    assert_same_answers(SIGMOID, SIGMOID);
    assert_same_answers(TANH, SOFTMAX);
    assert_same_answers(RELU, SOFTMAX);
}

int main(void)
{
    return TESTS("interchange", TEST(another_reader_gets_the_same_outputs));
}
