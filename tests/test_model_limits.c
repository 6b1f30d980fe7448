// model_limits: the largest numbers and the largest files that a model may
// have.
#include "harness.h"

#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "data/model.h"

static const char path[] = "build/test-model-limits.safetensors";

static Model some_model(void)
{
    const size_t sizes[] = {3, 4, 2};
    Random random = random_start(9);
    Model model = {.net = network_new(sizes, 3, RELU, SOFTMAX)};
    network_initialise(model.net, NORMAL, &random);
    model.history = (Matrix){2, 3, memory_new(6, sizeof(double))};
    return model;
}

// The largest number, in both precisions, comes back; what would be
// refused then is not written, and the old file stays.
TEST(no_number_is_written_that_is_refused)
{
    static const double bad[] = {1.01e30, -1e300, (double)INFINITY,
                                 (double)NAN};
    Error error;
    Model model = some_model(), back;
    model.net->parameters[1] = 1e30;
    model.history.at[5] = (double)1e30f;
    CU_ASSERT_FATAL(model_save(&model, path, &error));
    for (size_t i = 0; i < 8; i++) {
        double *number =
            i < 4 ? &model.net->parameters[2] : &model.history.at[3];
        double old = *number;
        *number = bad[i % 4];
        CU_ASSERT_FALSE(model_save(&model, path, &error));
        ASSERT_CONTAINS(error.text, "not written: it would hold a number");
        *number = old;
    }
    CU_ASSERT_FATAL(model_load(path, &back, &error));
    CU_ASSERT_EQUAL(back.net->parameters[1], 1e30);
    CU_ASSERT_EQUAL(back.history.at[5], (double)1e30f);
    model_free(&back);
    model_free(&model);
}

// A file of zeros that takes no room on the disk: one layer of 784 inputs,
// 64 MB.  Returns its size.
static size_t write_large(void)
{
    enum {
        NEURONS = 10240,
        WEIGHTS = NEURONS * 784 * 8,
        BIASES = NEURONS * 8
    };
    char header[400];
    int length = snprintf(
        header, sizeof header,
        "{\"__metadata__\":{\"activation\":\"relu\",\"output\":"
        "\"sigmoid\"},\"layer1.weight\":{\"dtype\":\"F64\",\"shape\":["
        "%d,784],\"data_offsets\":[0,%d]},\"layer1.bias\":{\"dtype\":"
        "\"F64\",\"shape\":[%d],\"data_offsets\":[%d,%d]}}",
        NEURONS, WEIGHTS, NEURONS, WEIGHTS, WEIGHTS + BIASES);
    size_t size = 8 + (size_t)length + WEIGHTS + BIASES;
    FILE *file = fopen(path, "wb");
    CU_ASSERT_FATAL(file != NULL);
    for (int i = 0; i < 8; i++)
        fputc(i < 4 ? length >> 8 * i & 255 : 0, file);
    fputs(header, file);
    CU_ASSERT_FATAL(fclose(file) == 0);
    CU_ASSERT_FATAL(truncate(path, (off_t)size) == 0);
    return size;
}

// What the process took at most, in kB on Linux; elsewhere in other units,
// which the quotient below does not know.
static double peak(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

TEST(a_large_file_takes_its_size_once)
{
    size_t size = write_large();
    pid_t child = fork();
    if (child == 0) {
        Model model;
        double before = peak();
        bool good = model_load(path, &model, NULL);
        double share = (peak() - before) / (double)size;
        _exit(good && share > .9 && share < 1.2 ? 0 : 1);
    }
    int status = 1;
    CU_ASSERT_EQUAL(waitpid(child, &status, 0), child);
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
    CU_ASSERT_EQUAL(status, 0);
#endif
}

TEST(a_file_without_memory_for_it_is_named)
{
    write_large();
    pid_t child = fork();
    if (child == 0) {
        Error error;
        Model model;
        struct rlimit limit = {1 << 25, 1 << 25};
        setrlimit(RLIMIT_DATA, &limit);
        setrlimit(RLIMIT_AS, &limit);
        bool good = !model_load(path, &model, &error) &&
                    strstr(error.text, path) != NULL &&
                    strstr(error.text, "no memory for its 8038400 numbers");
        _exit(good ? 0 : 1);
    }
    int status = 1;
    CU_ASSERT_EQUAL(waitpid(child, &status, 0), child);
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
    CU_ASSERT_EQUAL(status, 0);
#endif
}

TESTS_MAIN("model_limits")
