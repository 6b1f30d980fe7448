#include "engine/augment.h"

#include <math.h>
#include <stddef.h>

#include "nn/random.h"

bool augment_nothing(const Augment *a)
{
    return a->turn <= 0 && a->scale <= 0 && a->shear <= 0 &&
           a->shift <= 0 && a->alpha <= 0 && a->thick <= 0;
}

Augment augment_affine(void)
{
    return (Augment){.turn = 7.5, .scale = 0.075, .shear = 0.1, .sigma = 4};
}

Augment augment_elastic(void)
{
    Augment a = augment_affine();
    a.alpha = 34;
    return a;
}

Augment augment_share(Augment a, double share)
{
    return (Augment){.turn = share * a.turn,
                     .scale = share * a.scale,
                     .shear = share * a.shear,
                     .shift = share * a.shift,
                     .alpha = share * a.alpha,
                     .sigma = a.sigma,
                     .thick = share * a.thick};
}

// The series of e^x, x <= 0, and of sine and cosine, all made of + - * /
// alone: C libraries differ in the last bits of theirs.
static double power_of_e(double x)
{
    double term = 1, sum = 1;
    for (int k = 1; k < 40; k++)
        sum += term *= -x / k;
    return 1 / sum;
}

static void sine_and_cosine(double x, double *sine, double *cosine)
{
    double term = 1;
    *sine = *cosine = 0;
    for (int k = 0; k < 24; k++) {
        double signed_term = k % 4 < 2 ? term : -term;
        *(k % 2 ? sine : cosine) += signed_term;
        term *= x / (k + 1);
    }
}

AugmentPlan augment_plan(Augment options)
{
    AugmentPlan plan = {.options = options};
    double sum = 0, tap[8], s = options.sigma / 2;
    if (options.alpha <= 0)
        return plan;
    plan.radius = (int)(3 * s + 0.5) > 7 ? 7 : (int)(3 * s + 0.5);
    for (int k = 0; k <= plan.radius; k++) {
        tap[k] = power_of_e(-k * k / (2 * s * s));
        sum += k > 0 ? 2 * tap[k] : tap[k];
    }
    for (int k = -plan.radius; k <= plan.radius; k++)
        plan.taps[k + plan.radius] = (float)(tap[k < 0 ? -k : k] / sum);
    return plan;
}

static double around_0(Random *random, double most)
{
    return most * (2 * random_unit(random) - 1);
}

Distortion augment_draw(const AugmentPlan *plan, AugmentKey key)
{
    const Augment *a = &plan->options;
    Random random =
        random_start(key.seed + 0x9e3779b97f4a7c15u * key.epoch +
                     0xd1342543de82ef95u * (key.index + 1));
    double sine, cosine, shift[2];
    sine_and_cosine(around_0(&random, a->turn) * 3.14159265358979323846 /
                        180,
                    &sine, &cosine);
    double shear = around_0(&random, a->shear);
    double wide = 1 + around_0(&random, a->scale);
    double high = 1 + around_0(&random, a->scale);
    for (int i = 0; i < 2; i++)
        shift[i] = around_0(&random, a->shift);
    uint32_t field = (uint32_t)(random_bits(&random) >> 32);
    double thick = around_0(&random, a->thick);
    double middle = (AUGMENT_SIDE - 1) / 2.0;
    // Noise on a quarter of the points is, when smoothed alike, twice as
    // strong.
    return (Distortion){
        .plan = plan,
        .alpha = (float)(a->alpha / 2),
        .a = {{(float)(cosine * wide),
               (float)((cosine * shear - sine) * high)},
              {(float)(sine * wide),
               (float)((sine * shear + cosine) * high)}},
        .start = {(float)(middle + shift[0]), (float)(middle + shift[1])},
        .key = field,
        .gain = (float)(1 + fabs(thick)),
        .offset = thick < 0 ? (float)(255 * thick) : 0};
}
