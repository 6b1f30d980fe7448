#include "web/live_digits.h"

#include <stdlib.h>

#include "base/memory.h"
#include "data/pen.h"
#include "nn/vector.h"

enum { CLASSES = 10 };

void live_pen(unsigned seed, size_t count, unsigned char *pixels,
              unsigned char *labels)
{
    pen_fill(seed, count, pixels, labels);
}

// ---- a drawing ---------------------------------------------------------

const DrawingDigit *live_see(unsigned char *gray, size_t width,
                             size_t height)
{
    static DrawingDigit seen;
    Drawing drawing = {.width = width, .height = height, .gray = gray};
    return drawing_digit(&drawing, "your drawing", &seen, NULL) ? &seen
                                                                : NULL;
}

size_t live_seen_number(const DrawingDigit *seen, size_t which)
{
    const size_t numbers[] = {
        seen->left,      seen->top,        seen->width,   seen->height,
        seen->box_width, seen->box_height, seen->shift_x, seen->shift_y};
    return which < sizeof numbers / sizeof *numbers ? numbers[which] : 0;
}

const unsigned char *live_seen_box(const DrawingDigit *seen)
{
    return seen->box;
}

const unsigned char *live_seen_pixels(const DrawingDigit *seen)
{
    return seen->pixels;
}

// ---- training ----------------------------------------------------------

static void digit_get(const unsigned char *pixels, double *x)
{
    for (size_t i = 0; i < PEN_PIXELS; i++)
        x[i] = pixels[i] / 255.0;
}

static void trainer_get(const void *source, size_t i, double *x, double *y)
{
    const LiveTrainer *t = source;
    digit_get(t->pixels + i * PEN_PIXELS, x);
    vector_fill(y, 0, CLASSES);
    y[t->labels[i]] = 1;
}

LiveTrainer *live_trainer_new(Live *live, unsigned char *pixels,
                              unsigned char *labels, size_t count,
                              unsigned seed)
{
    LiveTrainer *t = memory_new(1, sizeof *t);
    *t = (LiveTrainer){.live = live,
                       .random = random_start(seed),
                       .at = count,
                       .pixels = pixels,
                       .labels = labels,
                       .set = {.count = count,
                               .inputs = PEN_PIXELS,
                               .outputs = CLASSES,
                               .get = trainer_get,
                               .source = t}};
    DescentOptions options = {.cost = QUADRATIC, .rate = 1, .batch = 1};
    t->descent = descent_new(live->net, &t->set, options);
    return t;
}

void live_trainer_free(LiveTrainer *trainer)
{
    if (trainer == NULL)
        return;
    descent_free(trainer->descent);
    free(trainer);
}

double live_train(LiveTrainer *t, Cost cost, double rate, size_t batch,
                  size_t n)
{
    Descent *d = t->descent;
    double sum = 0;
    size_t done = 0;
    d->options =
        (DescentOptions){.cost = cost, .rate = rate, .batch = batch};
    while (done < n) {
        if (t->at == t->set.count) {
            random_shuffle(&t->random, d->order, t->set.count);
            t->at = 0;
        }
        size_t left = t->set.count - t->at;
        size_t now = left < batch ? left : batch;
        sum +=
            descent_batch(d, t->live->net, &t->set, d->order + t->at, now);
        t->at += now;
        done += now;
    }
    t->learned += done;
    return done > 0 ? sum / (double)done : 0;
}

size_t live_learned(const LiveTrainer *trainer)
{
    return trainer->learned;
}

size_t live_right(Live *live, const unsigned char *pixels,
                  const unsigned char *labels, size_t count)
{
    double x[PEN_PIXELS];
    size_t right = 0;
    for (size_t i = 0; i < count; i++) {
        digit_get(pixels + i * PEN_PIXELS, x);
        const double *a = forward(live->net, x, live->pass->forward);
        right += vector_argmax(a, CLASSES) == labels[i];
    }
    // The pass must not keep pointing at what goes out of scope.
    forward(live->net, live->x, live->pass->forward);
    return right;
}
