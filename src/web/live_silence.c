#include "web/live_silence.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

enum { PIXELS = 784, OUTPUTS = 10 };

static void record(LiveSilence *s, Live *live, const unsigned char *pixels)
{
    const Forward *pass = live->pass->forward;
    double x[PIXELS];
    for (size_t i = 0; i < s->count; i++) {
        for (size_t k = 0; k < PIXELS; k++)
            x[k] = pixels[i * PIXELS + k] / 255.0;
        forward(live->net, x, live->pass->forward);
        vector_copy(s->a + i * s->hidden, pass->a[0], s->hidden);
        vector_copy(s->z + i * OUTPUTS, pass->z[1], OUTPUTS);
        vector_axpy(s->mean, 1, pass->a[0], s->hidden);
    }
    for (size_t j = 0; j < s->hidden; j++)
        s->mean[j] /= (double)s->count;
    // The pass must not keep pointing at what goes out of scope.
    forward(live->net, live->x, live->pass->forward);
}

LiveSilence *live_silence_new(Live *live, const unsigned char *pixels,
                              size_t count)
{
    size_t hidden = live->net->layers[0].outputs;
    LiveSilence *s = memory_new(1, sizeof *s);
    *s = (LiveSilence){.live = live,
                       .count = count,
                       .hidden = hidden,
                       .a = memory_new(count * hidden, sizeof(double)),
                       .mean = memory_new(hidden, sizeof(double)),
                       .z = memory_new(count * OUTPUTS, sizeof(double)),
                       .answers = memory_new(count, 1)};
    record(s, live, pixels);
    return s;
}

void live_silence_free(LiveSilence *silence)
{
    if (silence == NULL)
        return;
    free(silence->a);
    free(silence->mean);
    free(silence->z);
    free(silence->answers);
    free(silence);
}

// The largest weighted input is also the largest output, so the last
// squashing can be left out.
const unsigned char *live_silence_answers(LiveSilence *s,
                                          const unsigned char *silent)
{
    const Layer *output = &s->live->net->layers[1];
    for (size_t i = 0; i < s->count; i++) {
        double z[OUTPUTS];
        const double *a = s->a + i * s->hidden;
        vector_copy(z, s->z + i * OUTPUTS, OUTPUTS);
        for (size_t j = 0; j < s->hidden; j++)
            for (size_t k = 0; silent[j] && k < OUTPUTS; k++)
                z[k] +=
                    matrix_row(output->weights, k)[j] * (s->mean[j] - a[j]);
        s->answers[i] = (unsigned char)vector_argmax(z, OUTPUTS);
    }
    return s->answers;
}
