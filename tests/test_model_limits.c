// model_limits: the largest files that a model may have.
#include "harness.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "data/model.h"

static const char path[] = "build/test-model-limits.safetensors";

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
