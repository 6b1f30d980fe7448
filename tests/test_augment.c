#include "harness.h"

#include "engine/augment.h"
#include "engine/engine.h"
#include "engine/kernels.h"
#include "kernel_data.h"

enum { SIDE = AUGMENT_SIDE, PIXELS = AUGMENT_PIXELS, GRID = 16 };

// Something that has edges, slopes and empty places.
static void draw(unsigned char *image)
{
    for (int y = 0; y < SIDE; y++)
        for (int x = 0; x < SIDE; x++)
            image[y * SIDE + x] =
                (unsigned char)(x < 4 || y < 5 || x + y > 40
                                    ? 0
                                    : (x * 37 + y * y * 11) % 256);
}

// ---- the slow, plain version -------------------------------------------

static double noise_at(uint32_t key, uint32_t index)
{
    uint32_t h = index * 0x9e3779b1u + key;
    h = (h ^ (h >> 16)) * 0x85ebca6bu;
    h = (h ^ (h >> 13)) * 0xc2b2ae35u;
    h ^= h >> 16;
    return (double)(h >> 8) / 8388608 - 1;
}

// Every point of the field by the double sum over all its neighbours.
static double point(const Distortion *d, uint32_t which, int x, int y)
{
    double sum = 0;
    for (int j = -d->plan->radius; j <= d->plan->radius; j++)
        for (int i = -d->plan->radius; i <= d->plan->radius; i++) {
            uint32_t row = (uint32_t)(y + j + GRID) % GRID;
            uint32_t column = (uint32_t)(x + i + GRID) % GRID;
            sum +=
                (double)d->plan->taps[j + d->plan->radius] *
                (double)d->plan->taps[i + d->plan->radius] *
                noise_at(d->key, which * GRID * GRID + row * GRID + column);
        }
    return sum * (double)d->alpha;
}

static double displacement(const Distortion *d, uint32_t which, int x,
                           int y)
{
    if (d->plan->radius == 0)
        return 0;
    return (point(d, which, x / 2, y / 2) +
            point(d, which, (x + 1) / 2, y / 2) +
            point(d, which, x / 2, (y + 1) / 2) +
            point(d, which, (x + 1) / 2, (y + 1) / 2)) /
           4;
}

static double pixel(const unsigned char *image, int x, int y)
{
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0
                                                    : image[y * SIDE + x];
}

static double grey(const unsigned char *image, double x, double y)
{
    int left = (int)floor(x), top = (int)floor(y);
    double a = x - left, b = y - top;
    return (1 - a) * (1 - b) * pixel(image, left, top) +
           a * (1 - b) * pixel(image, left + 1, top) +
           (1 - a) * b * pixel(image, left, top + 1) +
           a * b * pixel(image, left + 1, top + 1);
}

static double slow(const Distortion *d, const unsigned char *image, int x,
                   int y)
{
    double u = x - 13.5, v = y - 13.5;
    double g = grey(image,
                    (double)d->start[0] + (double)d->a[0][0] * u +
                        (double)d->a[0][1] * v + displacement(d, 0, x, y),
                    (double)d->start[1] + (double)d->a[1][0] * u +
                        (double)d->a[1][1] * v + displacement(d, 1, x, y));
    return fmin(fmax(g * (double)d->gain + (double)d->offset, 0), 255);
}

// ---- tests -------------------------------------------------------------

TEST(as_the_slow_version)
{
    unsigned char image[PIXELS], fast[PIXELS];
    Augment moved = augment_affine();
    moved.shift = 2;
    moved.thick = 1;
    AugmentPlan both[] = {augment_plan(moved),
                          augment_plan(augment_elastic())};
    draw(image);
    for (uint64_t i = 0; i < 12; i++) {
        Distortion d = augment_draw(&both[i % 2], (AugmentKey){5, 1, i});
        kernels_named(NULL)->distort(&d, image, fast);
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++)
                ASSERT_CLOSE((double)fast[y * SIDE + x],
                             slow(&d, image, x, y), 0.51);
    }
}

TEST(the_same_bits_everywhere)
{
    unsigned char image[PIXELS], first[PIXELS], other[PIXELS];
    Augment augment = augment_elastic();
    augment.shift = 40; // far off the page too
    augment.thick = 3;
    AugmentPlan plan = augment_plan(augment);
    draw(image);
    for (uint64_t i = 0; i < 300; i++) {
        Distortion d = augment_draw(&plan, (AugmentKey){9, i, 7 * i});
        kernels_named("plain")->distort(&d, image, first);
        for (size_t s = 1; s < 3; s++)
            if (kernels_named(sets[s])) {
                kernels_named(sets[s])->distort(&d, image, other);
                CU_ASSERT(memcmp(first, other, PIXELS) == 0);
            }
    }
}

TEST(nothing_changes_nothing)
{
    unsigned char image[PIXELS], same[PIXELS];
    Augment none = {.sigma = 4};
    CU_ASSERT(augment_nothing(&none));
    draw(image);
    AugmentPlan plan = augment_plan(none);
    Distortion d = augment_draw(&plan, (AugmentKey){1, 2, 3});
    kernels_named(NULL)->distort(&d, image, same);
    CU_ASSERT(memcmp(image, same, PIXELS) == 0);
    Augment some = augment_affine();
    CU_ASSERT(!augment_nothing(&some));
}

// A grey becomes what augment.h says.  Both signs of t come about as often,
// and no t goes beyond the option.
TEST(strokes_become_thicker_or_thinner)
{
    unsigned char image[PIXELS], new[PIXELS];
    AugmentPlan plan = augment_plan((Augment){.thick = 1.5});
    size_t thicker = 0, count = 200;
    CU_ASSERT(!augment_nothing(&plan.options));
    draw(image);
    for (size_t i = 0; i < count; i++) {
        Distortion d = augment_draw(&plan, (AugmentKey){2, 1, i});
        double times = (double)d.gain;
        CU_ASSERT(times >= 1 && times <= 2.5);
        CU_ASSERT(d.offset <= 0);
        thicker += d.offset == 0;
        kernels_named(NULL)->distort(&d, image, new);
        for (size_t at = 0; at < PIXELS; at++) {
            double g = image[at];
            double then = d.offset < 0 ? fmax(255 - times * (255 - g), 0)
                                       : fmin(times * g, 255);
            ASSERT_CLOSE((double)new[at], then, 0.51);
        }
    }
    CU_ASSERT(thicker > count / 3 && thicker < count * 2 / 3);
}

// Another seed, epoch or index, another change.
TEST(keys_differ)
{
    unsigned char image[PIXELS], a[PIXELS], b[PIXELS];
    AugmentPlan elastic = augment_plan(augment_elastic());
    const AugmentKey keys[] = {{1, 1, 1}, {2, 1, 1}, {1, 2, 1}, {1, 1, 2}};
    draw(image);
    Distortion d = augment_draw(&elastic, keys[0]);
    kernels_named(NULL)->distort(&d, image, a);
    for (size_t i = 1; i < 4; i++) {
        d = augment_draw(&elastic, keys[i]);
        kernels_named(NULL)->distort(&d, image, b);
        CU_ASSERT(memcmp(a, b, PIXELS) != 0);
    }
}

// A field's size is as augment.h says: 0.577 alpha / (2 sigma sqrt(pi)).
static void strength_is_as_promised(double alpha, double sigma)
{
    AugmentPlan elastic =
        augment_plan((Augment){.alpha = alpha, .sigma = sigma});
    double squares = 0;
    size_t count = 0;
    for (uint64_t i = 0; i < 40; i++) {
        Distortion d = augment_draw(&elastic, (AugmentKey){3, 0, i});
        for (int at = 0; at < GRID * GRID; at += 5, count++) {
            double u = point(&d, 0, at % GRID, at / GRID);
            squares += u * u;
        }
    }
    ASSERT_CLOSE(sqrt(squares / (double)count),
                 alpha / sqrt(3) / (2 * sigma * sqrt(3.14159265)), 0.12);
}

TEST(the_field_is_as_strong_as_promised)
{
    strength_is_as_promised(34, 4);
    strength_is_as_promised(55, 6);
}

// A network that learned from some images for so many epochs; the caller
// frees it.
enum { IMAGES = 20, CLASSES = 2 };

static Network *learned(EngineOptions options, size_t epochs)
{
    static unsigned char images[IMAGES][PIXELS], labels[IMAGES];
    EngineSet set = {.count = IMAGES,
                     .inputs = PIXELS,
                     .outputs = CLASSES,
                     .bytes = images[0],
                     .labels = labels};
    for (size_t i = 0; i < IMAGES; i++) {
        draw(images[i]);
        memset(images[i], 0, i * SIDE);
        labels[i] = i % 2;
    }
    const size_t sizes[] = {PIXELS, 40, CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    Random weights = random_start(3);
    network_initialise(net, HE_NORMAL, &weights);
    Engine *engine = engine_new(net, options, NULL);
    Random random = random_start(1);
    for (size_t i = 0; i < epochs; i++)
        engine_epoch(engine, &set, &random);
    engine_store(engine, net);
    engine_free(engine);
    return net;
}

static bool learn_alike(EngineOptions a, EngineOptions b, size_t epochs)
{
    Network *one = learned(a, epochs), *other = learned(b, epochs);
    bool alike = memcmp(one->parameters, other->parameters,
                        one->parameter_count * sizeof(double)) == 0;
    network_free(one);
    network_free(other);
    return alike;
}

// The last refine of all epochs distort refine_share times as much, and no
// others do.
TEST(the_last_epochs_refine)
{
    EngineOptions full = engine_options();
    full.augment = augment_elastic();
    full.augment.thick = 1;
    full.epochs = 3;
    EngineOptions refined = full, weaker = full, none = full;
    weaker.augment = augment_share(full.augment, 0.25);
    none.augment = (Augment){0};
    refined.refine = 1;
    refined.refine_share = 0.25;
    CU_ASSERT(learn_alike(refined, full, 2));
    CU_ASSERT(!learn_alike(refined, full, 3));
    refined.refine = 3;
    CU_ASSERT(learn_alike(refined, weaker, 3));
    CU_ASSERT(!learn_alike(refined, none, 3));
    refined.refine_share = 0;
    CU_ASSERT(learn_alike(refined, none, 3));
}

// Threads share out the distortion, and each reads all that comes of it.
TEST(threads_learn_from_the_same_forms)
{
    EngineOptions alone = engine_options();
    alone.augment = augment_elastic();
    alone.augment.thick = 1;
    alone.threads = 1;
    for (alone.batch = 10; alone.batch <= IMAGES; alone.batch += 10) {
        EngineOptions together = alone;
        for (together.threads = 2; together.threads <= 4;
             together.threads++)
            CU_ASSERT(learn_alike(alone, together, 3));
    }
}

TESTS_MAIN("augment")
