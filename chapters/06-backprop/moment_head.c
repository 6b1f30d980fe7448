// What stands above and below each still.
#include "moment.h"

typedef struct {
    const char *title, *subtitle, *caption;
} Head;

static const Head heads[] = {
    [STEP_WEIGH] = {"A neuron weighs what it is told, and adds its bias",
                    "The ringed neuron multiplies each input by the weight "
                    "of its edge; the sum is $z$.",
                    "Step 1, weigh: every input times its weight, and the "
                    "bias."},
    [STEP_SQUASH] = {"Squashed, any sum is a number between 0 and 1",
                     "The sigmoid turns $z$ into what the neuron tells the "
                     "next layer.",
                     "Step 2, squash: from the sum to the activation."},
    [STEP_COST] = {"Two wrong answers become one number, the cost",
                   "Each output is compared with the truth $y$; half the "
                   "squares add up.",
                   "Step 3, cost: how wrong both answers are, in one "
                   "number."},
    [STEP_OUTPUT_ERROR] = {"The error of an output: how far off, times how "
                           "steep",
                           "$\\delta$ says how the cost changes when the "
                           "$z$ of the ringed neuron is nudged.",
                           "Step 4, output error: the distance to the "
                           "truth, times the slope."},
    [STEP_PASS_BACK] = {"The error flows back: a hidden neuron collects "
                        "blame",
                        "It takes from every output it fed, in proportion "
                        "to the weight of the edge.",
                        "Step 5, pass it back: the blame of both outputs, "
                        "weighed, then the neuron's own slope."},
    [STEP_GRADIENT] = {"A weight's gradient: the blame it fed × the number "
                       "it carried",
                       "The lit edge needs nothing but what stands at its "
                       "two ends.",
                       "Step 6, gradients: for each edge, the blame at its "
                       "end times the number at its beginning."},
    [STEP_UPDATE] = {"A weight steps against its gradient",
                     "The rate $\\eta$ says how far. Here one weight is "
                     "followed; all of them step at the same time.",
                     "Step 7, update: the old weight minus rate times "
                     "gradient."},
    [STEP_NEXT] = {"Next",
                   "All eight weights and four biases have moved. Then "
                   "comes the next example.",
                   "Next: the same network after the update, with all its "
                   "new weights."}};

void moment_head(const LearningStep *s, size_t at, Words *words)
{
    Step step = moments[at].step;
    words->title = phrase("%s", heads[step].title);
    if (step == STEP_NEXT)
        words->title =
            phrase("Next: the same question again costs %.1f %% less",
                   100 * (1 - s->next_C / s->C));
    if (step == STEP_GRADIENT && moments[at].layer == 1)
        words->title = phrase("One layer down, the same rule: blame × the "
                              "number carried");
    words->subtitle = heads[step].subtitle;
    words->caption = heads[step].caption;
}
