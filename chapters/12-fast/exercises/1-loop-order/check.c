// Small sums that can be done by hand, then long ones, bit for bit; then
// which loop is inside.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/memory.h"
#include "check/check.h"
#include "exercise.h"
#include "nn/random.h"

enum { INPUTS = 200, NEURONS = 5, MOST = INPUTS * NEURONS };

static void two_pixels_three_neurons(void)
{
    const float w[] = {1, 2, 3, -4, 5, 0.5f}; // of pixel 0, of pixel 1
    const float x[] = {2, 3};
    const FloatLayer layer = {2, 3, w};
    float z[3] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    double yours[3];
    const double expected[3] = {-10, 19, 7.5};
    weighted_inputs(&layer, x, z);
    check_step_of(0, "2 * 1 + 3 * -4 = -10");
    check_step_of(1, "2 * 2 + 3 * 5 = 19");
    check_step_of(2, "2 * 3 + 3 * 0.5 = 7.5");
    for (int j = 0; j < 3; j++)
        yours[j] = (double)z[j];
    check_vector(&(Question){"x = (2, 3), the weights of pixel 0: (1, 2, "
                             "3), of pixel 1: (-4, 5, 0.5)",
                             "z", 1e-6},
                 yours, expected, 3);
}

// A float near 10^8 cannot hold 1 more: what is lost depends on the order.
static void large_and_small(void)
{
    const float w[] = {1, 2, 1, 1, 1, 2, 1, 3};
    const float x[] = {1e8f, 1, -1e8f, 1};
    const FloatLayer layer = {4, 2, w};
    float z[2] = {CHECK_UNWRITTEN, CHECK_UNWRITTEN};
    const double expected[2] = {1, 3};
    weighted_inputs(&layer, x, z);
    const double yours[2] = {(double)z[0], (double)z[1]};
    check_step_of(0, "1e8, then 1e8 + 1, which a float rounds to 1e8");
    check_step_of(0, "1e8 - 1e8 = 0, and then 0 + 1 = 1");
    check_step_of(1, "2e8, then 2e8 + 1, which a float rounds to 2e8");
    check_step_of(1, "2e8 - 2e8 = 0, and then 0 + 3 = 3");
    check_vector(&(Question){"x = (1e8, 1, -1e8, 1), the weights of neuron "
                             "0: all 1, of neuron 1: (2, 1, 2, 3)",
                             "z", 0},
                 yours, expected, 2);
}

static bool right; // are the sums?

static void two_hundred_pixels(void)
{
    static float w[MOST], x[INPUTS];
    Random random = random_start(12);
    for (int i = 0; i < MOST; i++)
        w[i] = (float)(2 * random_unit(&random) - 1);
    for (int k = 0; k < INPUTS; k++)
        x[k] = (float)random_unit(&random);
    const FloatLayer layer = {INPUTS, NEURONS, w};
    float z[NEURONS];
    for (int j = 0; j < NEURONS; j++)
        z[j] = CHECK_UNWRITTEN;
    double yours[NEURONS], expected[NEURONS];
    weighted_inputs(&layer, x, z);
    for (int j = 0; j < NEURONS; j++) {
        float sum = 0;
        for (int k = 0; k < INPUTS; k++)
            sum += x[k] * w[k * NEURONS + j];
        check_step_of((size_t)j,
                      "from pixel 0 to pixel 199, each sum a float: %.9g",
                      (double)sum);
        yours[j] = (double)z[j];
        expected[j] = (double)sum;
    }
    right = check_vector(
        &(Question){"200 pixels, 5 neurons, to the last bit", "z", 0},
        yours, expected, NEURONS);
}

// ---- which loop is inside ----------------------------------------------

// No number tells the order of the loops.  But here the weights of each
// pixel fill a page of memory, and like a cache only OPEN pages can be read
// at a time: a read from another one is caught and counted, and opens that
// page in place of the one that has been open longest.

enum { PAGES = 16, OPEN = 8 };

static struct {
    void *at;    // [PAGES][size]
    size_t size; // of a page, bytes
    size_t fetched, open[OPEN];
    struct sigaction before;
} pages;

static void fetch(int signal, siginfo_t *info, void *context)
{
    (void)signal;
    (void)context;
    char *asked = info->si_addr, *begin = pages.at;
    size_t page = (size_t)(asked - begin) / pages.size;
    if (asked < begin || page >= PAGES) {
        sigaction(SIGSEGV, &pages.before, NULL); // and it happens again
        return;
    }
    size_t *oldest = &pages.open[pages.fetched % OPEN];
    if (pages.fetched++ >= OPEN)
        mprotect(begin + *oldest * pages.size, pages.size, PROT_NONE);
    mprotect(begin + page * pages.size, pages.size, PROT_READ);
    *oldest = page;
}

// How many pages the reader's code fetches.
static size_t count_fetches(void)
{
    pages.size = (size_t)sysconf(_SC_PAGESIZE);
    pages.at = aligned_alloc(pages.size, PAGES * pages.size);
    if (pages.at == NULL)
        memory_new(PAGES, pages.size); // says so
    float *w = pages.at, x[PAGES];
    const FloatLayer layer = {PAGES, pages.size / sizeof *w, w};
    float *z = memory_new(layer.neurons, sizeof *z);
    for (size_t i = 0; i < PAGES * layer.neurons; i++)
        w[i] = 1;
    for (size_t k = 0; k < PAGES; k++)
        x[k] = 1;
    struct sigaction catch = {.sa_sigaction = fetch,
                              .sa_flags = SA_SIGINFO};
    sigaction(SIGSEGV, &catch, &pages.before);
    mprotect(pages.at, PAGES * pages.size, PROT_NONE);
    weighted_inputs(&layer, x, z);
    mprotect(pages.at, PAGES * pages.size, PROT_READ | PROT_WRITE);
    sigaction(SIGSEGV, &pages.before, NULL);
    free(z);
    free(pages.at);
    return pages.fetched;
}

static void neurons_inside(void)
{
    char words[200];
    if (!right)
        return check_waits();
    size_t fetched = count_fetches();
    snprintf(
        words, sizeof words,
        "your code fetched pages %zu times, where %d are enough: what "
        "it reads next does not lie beside what it has just read. Which "
        "index does the inner loop move?",
        fetched, PAGES);
    check_that(
        fetched <= 2 * PAGES,
        "16 pixels whose weights fill a page of memory each, of which "
        "8 are open at a time",
        words);
}

CHECK_MAIN("12-1", "chapters/12-fast/README.md#one-product-six-ways",
           CHECK(two_pixels_three_neurons), CHECK(large_and_small),
           CHECK(two_hundred_pixels), CHECK(neurons_inside))
