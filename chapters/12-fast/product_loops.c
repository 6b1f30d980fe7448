#include "product_loops.h"

// One neuron after the other, in double, as in chapters 2 and 3.
void loop_in_double(const LoopsProduct *p)
{
    for (size_t i = 0; i < p->digits; i++) {
        const double *x = p->x_double + i * p->inputs;
        for (size_t j = 0; j < p->neurons; j++) {
            const double *w = p->w_double + j * p->inputs;
            double sum = 0;
            for (size_t k = 0; k < p->inputs; k++)
                sum += x[k] * w[k];
            p->z[i * p->neurons + j] = (float)sum;
        }
    }
}

void loop_by_neuron(const LoopsProduct *p)
{
    for (size_t i = 0; i < p->digits; i++) {
        const float *x = p->x + i * p->inputs;
        for (size_t j = 0; j < p->neurons; j++) {
            const float *w = p->w + j * p->inputs;
            float sum = 0;
            for (size_t k = 0; k < p->inputs; k++)
                sum += x[k] * w[k];
            p->z[i * p->neurons + j] = sum;
        }
    }
}

void loop_by_input(const LoopsProduct *p)
{
    for (size_t i = 0; i < p->digits; i++) {
        const float *x = p->x + i * p->inputs;
        float *z = p->z + i * p->neurons;
        for (size_t j = 0; j < p->neurons; j++)
            z[j] = 0;
        for (size_t k = 0; k < p->inputs; k++) {
            const float *w = p->by_input + k * p->neurons;
            for (size_t j = 0; j < p->neurons; j++)
                z[j] += x[k] * w[j];
        }
    }
}

void loop_by_panel(const LoopsProduct *p)
{
    for (size_t j = 0; j < p->neurons; j += PANEL) {
        const float *panel = p->panels + j * p->inputs;
        for (size_t i = 0; i < p->digits; i++) {
            const float *x = p->x + i * p->inputs;
            float sum[PANEL] = {0};
            for (size_t k = 0; k < p->inputs; k++)
                for (size_t lane = 0; lane < PANEL; lane++)
                    sum[lane] += x[k] * panel[k * PANEL + lane];
            for (size_t lane = 0; lane < PANEL; lane++)
                p->z[i * p->neurons + j + lane] = sum[lane];
        }
    }
}

void loop_by_tile(const LoopsProduct *p)
{
    for (size_t j = 0; j < p->neurons; j += PANEL) {
        const float *panel = p->panels + j * p->inputs;
        for (size_t i = 0; i < p->digits; i += TILE) {
            const float *x = p->x + i * p->inputs;
            float sum[TILE][PANEL] = {{0}};
            for (size_t k = 0; k < p->inputs; k++)
                for (size_t row = 0; row < TILE; row++)
                    for (size_t lane = 0; lane < PANEL; lane++)
                        sum[row][lane] += x[row * p->inputs + k] *
                                          panel[k * PANEL + lane];
            for (size_t row = 0; row < TILE; row++)
                for (size_t lane = 0; lane < PANEL; lane++)
                    p->z[(i + row) * p->neurons + j + lane] =
                        sum[row][lane];
        }
    }
}

// The places of the pixels that are not 0; returns how many they are.
static size_t find_ink(const float *x, size_t inputs, size_t *ink)
{
    size_t count = 0;
    for (size_t k = 0; k < inputs; k++) {
        ink[count] = k;
        count += x[k] != 0; // without it, the next one takes its place
    }
    return count;
}

void loop_without_zeros(const LoopsProduct *p)
{
    size_t ink[1024];
    for (size_t i = 0; i < p->digits; i++) {
        const float *x = p->x + i * p->inputs;
        size_t count = find_ink(x, p->inputs, ink);
        for (size_t j = 0; j < p->neurons; j += PANEL) {
            const float *panel = p->panels + j * p->inputs;
            float sum[PANEL] = {0};
            for (size_t n = 0; n < count; n++)
                for (size_t lane = 0; lane < PANEL; lane++)
                    sum[lane] += x[ink[n]] * panel[ink[n] * PANEL + lane];
            for (size_t lane = 0; lane < PANEL; lane++)
                p->z[i * p->neurons + j + lane] = sum[lane];
        }
    }
}
