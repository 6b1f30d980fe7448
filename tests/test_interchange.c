// interchange: a saved network gives the same outputs to readers that are
// not ours: forward.py, which uses only Python's own json and struct, and
// forward_numpy.py, which opens the exported archive with NumPy; to PyTorch
// through torch-networks.py, and back.
#include "harness.h"

#include <stdlib.h>

#include "data/model.h"
#include "data/npz.h"
#include "nn/forward.h"

static const char path[] = "build/test-interchange.net";

enum { INPUTS = 5, OUTPUTS = 3 };

// The first Python that can import this module, or NULL.
static const char *find_python(const char *module)
{
    static const char *const names[] = {"python3", "/usr/bin/python3"};
    for (size_t i = 0; i < 2; i++) {
        char command[100];
        snprintf(command, sizeof command, "%s -c 'import %s' 2>/dev/null",
                 names[i], module);
        if (system(command) == 0)
            return names[i];
    }
    printf("skipped, python3 with %s is not installed ... ", module);
    return NULL;
}

// What a script prints for this file and input; the number of its lines.
static size_t ask(const char *python, const char *script, const double *x,
                  double *answer)
{
    char command[512];
    int used =
        snprintf(command, sizeof command, "%s %s %s", python, script, path);
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

typedef bool (*Save)(const Network *net, Error *error);

static bool save(const Network *net, Error *error)
{
    Model model = {.net = network_clone(net)};
    bool good = model_save(&model, path, error);
    model_free(&model);
    return good;
}

static bool export(const Network *net, Error *error)
{
    return npz_save(net, path, error);
}

static void assert_same_answers(const char *python, const char *script,
                                Save write, Activation hidden,
                                Activation output)
{
    const size_t sizes[] = {INPUTS, 6, 4, OUTPUTS};
    Error error;
    Random random = random_start(5);
    Network *net = network_new(sizes, 4, hidden, output);
    network_initialise(net, NORMAL, &random);
    CU_ASSERT_FATAL(write(net, &error));
    double x[INPUTS], answer[OUTPUTS];
    for (size_t i = 0; i < INPUTS; i++)
        x[i] = random_uniform(&random, -1, 1);
    Forward *pass = forward_new(net);
    const double *a = forward(net, x, pass);
    CU_ASSERT_EQUAL_FATAL(ask(python, script, x, answer), OUTPUTS);
    for (size_t i = 0; i < OUTPUTS; i++)
        ASSERT_CLOSE(a[i], answer[i], 1e-14);
    forward_free(pass);
    network_free(net);
}

static void assert_same_networks(const char *module, const char *script,
                                 Save write)
{
    const char *python = find_python(module);
    if (python == NULL)
        return;
    assert_same_answers(python, script, write, SIGMOID, SIGMOID);
    assert_same_answers(python, script, write, TANH, SOFTMAX);
    assert_same_answers(python, script, write, RELU, SOFTMAX);
}

TEST(a_saved_network_gives_another_reader_the_same)
{
    assert_same_networks("json", "tests/forward.py", save);
}

TEST(an_exported_network_gives_numpy_the_same)
{
    assert_same_networks("numpy", "tests/forward_numpy.py", export);
}

static const char torch_read[] = "src/tools/torch-networks.py read";
static const char torch_make[] = "src/tools/torch-networks.py make";

TEST(a_saved_network_gives_pytorch_the_same)
{
    assert_same_networks("torch", torch_read, save);
}

// Its layers are called 0, 2 and 4, and its activations not at all.
TEST(a_network_of_pytorchs_gives_us_the_same)
{
    static const ModelActivations given = {RELU, SOFTMAX};
    static const double x[INPUTS] = {.5, -1, .25, 2, 0};
    double answer[OUTPUTS];
    Error error = {""};
    Model model;
    const char *python = find_python("torch");
    if (python == NULL)
        return;
    CU_ASSERT_EQUAL_FATAL(ask(python, torch_make, x, answer), OUTPUTS);
    CU_ASSERT_FATAL(model_load_given(path, &given, &model, &error));
    Forward *pass = forward_new(model.net);
    const double *a = forward(model.net, x, pass);
    for (size_t i = 0; i < OUTPUTS; i++)
        ASSERT_CLOSE(a[i], answer[i], 1e-14);
    forward_free(pass);
    model_free(&model);
}

TESTS_MAIN("interchange")
