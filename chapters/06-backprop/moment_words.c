// The rule of each moment, its numbers and what they mean.
#include "moment.h"

#include <math.h>

#include "draw/number.h"
#include "draw/reckon.h"

// Numbers of one ledger have as many decimals as each other, five unless
// the step is about smaller ones, so that they can be added by eye.
static Phrase number_of(const Words *words, double value)
{
    return phrase("%s", number_fixed(value, words->decimals).text);
}

static Phrase signed_of(const Words *words, double value)
{
    return phrase("%s", number_signed_fixed(value, words->decimals).text);
}

static Phrase times_of(const Words *words, double value)
{
    return phrase("\\times\\,%s",
                  number_fixed(value, words->decimals).text);
}

static void add_row(Words *words, LedgerRow row)
{
    words->ledger.rows[words->ledger.row_count++] = row;
}

static void add_number(Words *words, const char *name, double value)
{
    add_row(words, (LedgerRow){.name = phrase("%s", name),
                               .value = number_of(words, value)});
}

// A number in the colour of its sign.
static void add_signed(Words *words, Phrase name, Phrase terms,
                       double value)
{
    add_row(words, (LedgerRow){name, terms, signed_of(words, value),
                               theme_sign(value), false, false});
}

// The slope of the sigmoid where it puts out a.
static void add_slope(Words *words, double a)
{
    int digits =
        reckon_factor_decimals(a, 1 - a, words->decimals, words->decimals);
    Number out = number_fixed(a, digits);
    add_row(words,
            (LedgerRow){.name = {"slope $\\sigma'$"},
                        .terms = phrase("%s (1 - %s)", out.text, out.text),
                        .value = times_of(words, a * (1 - a)),
                        .color = COLOR_SLOPE});
}

// The result of the numbers above it or, with terms, of these.
static void add_result(Words *words, Phrase name, Phrase terms,
                       Phrase value, Color color)
{
    bool sum = terms.text[0] == '\0';
    add_row(words, (LedgerRow){name, terms, value, color, sum, true});
}

static const Phrase none = {""};

// ---- forward -----------------------------------------------------------

static Phrase weigh_rule(const LearningStep *s, const Moment *m)
{
    size_t l = m->layer, j = m->j + 1;
    const char *input = l == 1 ? "x_" : "a_{h", *end = l == 1 ? "" : "}";
    return phrase("$z_{%s} = \\positive{w^%zu_{%zu1}}\\,%s1%s + "
                  "\\positive{w^%zu_{%zu2}}\\,%s2%s + b^%zu_%zu$",
                  neuron_name(s->net, l, m->j).text, l, j, input, end, l, j,
                  input, end, l, j);
}

static void say_weigh(const LearningStep *s, const Moment *m, Words *words)
{
    const Layer *layer = &s->net->layers[m->layer - 1];
    const double *w = matrix_row(layer->weights, m->j);
    const double *input = forward_input(s->pass->forward, m->layer - 1);
    double b = layer->biases[m->j];
    words->ledger.rule = weigh_rule(s, m);
    for (size_t k = 0; k < 2; k++)
        add_signed(
            words, phrase("from $%s$", neuron_symbol(m->layer - 1, k).text),
            phrase("%s \\times %s", number_fixed(w[k], 2).text,
                   number_fixed(input[k], m->layer == 1 ? 2 : 5).text),
            w[k] * input[k]);
    add_signed(words, (Phrase){"bias"}, none, b);
    add_result(words,
               phrase("$z_{%s}$", neuron_name(s->net, m->layer, m->j).text),
               none, signed_of(words, s->z[m->layer - 1][m->j]), COLOR_INK);
    double sent = w[0] * input[0] + w[1] * input[1];
    words->ledger.sentence = phrase(
        "The inputs push $z$ by %s. The bias, which is there whatever they "
        "are, adds %s.",
        number_signed_fixed(sent, 4).text, number_signed_fixed(b, 2).text);
}

static void say_squash(const LearningStep *s, const Moment *m, Words *words)
{
    size_t l = m->layer - 1;
    double z = s->z[l][m->j], a = s->a[l][m->j];
    Phrase me = neuron_name(s->net, m->layer, m->j);
    Phrase e = number_of(words, exp(-z)),
           e1 = number_of(words, 1 + exp(-z));
    words->ledger.rule =
        phrase("$a_{%s} = \\sigma(z) = 1 / (1 + e^{-z})$", me.text);
    add_signed(words, (Phrase){"the weighted input $z$"}, none, z);
    add_row(words, (LedgerRow){.name = {"$1 + e^{-z}$"},
                               .terms = phrase("1 + %s", e.text),
                               .value = e1});
    add_result(words, phrase("$a_{%s}$", me.text),
               phrase("1 \\,÷\\, %s", e1.text), number_of(words, a),
               COLOR_ACTIVATION);
    words->ledger.sentence = phrase(
        "How steep the curve is here, \\slope{%s}, is kept for the way "
        "back.",
        number_plain(a * (1 - a)).text);
}

static void say_cost(const LearningStep *s, const Moment *m, Words *words)
{
    (void)m;
    const double *a = s->a[1], *y = s->y, *terms = s->terms;
    size_t worse = terms[1] > terms[0];
    words->ledger.rule =
        (Phrase){"$C = ½ (a_{o1} - y_1)^2 + ½ (a_{o2} - y_2)^2$"};
    for (size_t j = 0; j < 2; j++)
        add_row(
            words,
            (LedgerRow){
                .name = phrase("output $%s$", neuron_symbol(2, j).text),
                .terms = phrase("½ (%s - %s)^2", number_fixed(a[j], 5).text,
                                number_fixed(y[j], 2).text),
                .value = number_of(words, terms[j])});
    add_result(words, (Phrase){"$C$"}, none, number_of(words, s->C),
               COLOR_ERROR);
    words->ledger.sentence = phrase(
        "%s of it is the fault of $%s$, which should be %s.",
        number_percent(terms[worse] / s->C, 0).text,
        neuron_symbol(2, worse).text, number_fixed(y[worse], 2).text);
}

// ---- backward ----------------------------------------------------------

static void say_output_error(const LearningStep *s, const Moment *m,
                             Words *words)
{
    double a = s->a[1][m->j], y = s->y[m->j], delta = s->delta[1][m->j];
    size_t j = m->j + 1;
    words->ledger.rule = phrase("$\\error{\\delta_{o%zu}} = (a_{o%zu} - "
                                "y_%zu)\\,\\slope{\\sigma'(z_{o%zu})}$",
                                j, j, j, j);
    add_signed(
        words, (Phrase){"how far off"},
        phrase("%s - %s", number_fixed(a, 5).text, number_fixed(y, 2).text),
        a - y);
    add_slope(words, a);
    add_result(words, phrase("$\\delta_{o%zu}$", j), none,
               signed_of(words, delta), COLOR_ERROR);
    words->ledger.sentence = phrase(
        delta > 0 ? "Positive: a larger $z$ would raise the cost, so it "
                    "should come down."
                  : "Negative: a larger $z$ would lower the cost, so it "
                    "should go up.");
}

static void say_pass_back(const LearningStep *s, const Moment *m,
                          Words *words)
{
    double delta = s->delta[0][m->j];
    size_t k = m->j + 1;
    words->ledger.rule =
        phrase("$\\error{\\delta_{h%zu}} = (\\positive{w^2_{1%zu}}\\,"
               "\\error{\\delta_{o1}} + \\positive{w^2_{2%zu}}\\,"
               "\\error{\\delta_{o2}})\\,\\slope{\\sigma'(z_{h%zu})}$",
               k, k, k, k);
    for (size_t j = 0; j < 2; j++) {
        double w = parameter_of(s->net, 1, j, m->j), above = s->delta[1][j];
        add_signed(words, phrase("blame from $o_%zu$", j + 1),
                   phrase("%s \\times %s", number_fixed(w, 2).text,
                          number_signed_fixed(above, 5).text),
                   w * above);
    }
    add_signed(words, (Phrase){"sum"}, none, s->dC_da[0][m->j]);
    words->ledger.rows[words->ledger.row_count - 1].sum = true;
    add_slope(words, s->a[0][m->j]);
    add_result(words, phrase("$\\delta_{h%zu}$", k), none,
               signed_of(words, delta), COLOR_ERROR);
    words->ledger.sentence = phrase(
        "%s: a larger $z$ in $h_%zu$ would %s the cost, so the weights "
        "into it are about to be turned %s.",
        delta > 0 ? "Positive" : "Negative", k,
        delta > 0 ? "raise" : "lower", delta > 0 ? "down" : "up");
}

static void say_gradient(const LearningStep *s, const Moment *m,
                         Words *words)
{
    size_t l = m->layer;
    double delta = s->delta[l - 1][m->j];
    double input = forward_input(s->pass->forward, l - 1)[m->k];
    double g = parameter_of(s->gradient, l - 1, m->j, m->k);
    Phrase from = neuron_name(s->net, l - 1, m->k);
    words->ledger.rule =
        phrase("$\\partial C / \\partial w^%zu_{%zu%zu} = "
               "\\error{\\delta_{%s}}\\,%s_{%s}$",
               l, m->j + 1, m->k + 1, neuron_name(s->net, l, m->j).text,
               l == 1 ? "x" : "a", l == 1 ? from.text + 1 : from.text);
    add_row(words, (LedgerRow){.name = phrase("blame of $%s$",
                                              neuron_symbol(l, m->j).text),
                               .value = signed_of(words, delta),
                               .color = COLOR_ERROR});
    add_row(words,
            (LedgerRow){.name = phrase("what $%s$ sent",
                                       neuron_symbol(l - 1, m->k).text),
                        .value = times_of(words, input),
                        .color = COLOR_ACTIVATION});
    add_result(words, (Phrase){"$\\partial C / \\partial w$"}, none,
               signed_of(words, g), theme_sign(g));
    words->ledger.sentence =
        (Phrase){"The other edges go the same way. A bias carries the "
                 "number 1: its gradient is the blame itself."};
}

static void say_update(const LearningStep *s, const Moment *m, Words *words)
{
    size_t l = m->layer - 1;
    double g = parameter_of(s->gradient, l, m->j, m->k);
    words->ledger.rule =
        (Phrase){"$w \\leftarrow w - \\eta\\,\\partial C / \\partial w$"};
    add_number(words, "old weight", parameter_of(s->net, l, m->j, m->k));
    add_signed(
        words, (Phrase){"step"},
        phrase("- %g \\times %s", s->rate, number_signed_fixed(g, 5).text),
        -s->rate * g);
    add_result(words, (Phrase){"new $w$"}, none,
               number_of(words, parameter_of(s->after, l, m->j, m->k)),
               COLOR_INK);
    words->ledger.sentence =
        (Phrase){"A positive gradient turns the weight down, a negative "
                 "one up: always the way that lowers the cost."};
}

static void say_next(const LearningStep *s, const Moment *m, Words *words)
{
    (void)m;
    double change = s->next_C - s->C;
    words->ledger.rule =
        (Phrase){"$\\theta \\leftarrow \\theta - \\eta\\,\\nabla C$"};
    add_number(words, "cost before", s->C);
    add_number(words, "cost after", s->next_C);
    add_result(words, (Phrase){"change"},
               phrase("%s - %s", number_of(words, s->next_C).text,
                      number_of(words, s->C).text),
               signed_of(words, change), theme_sign(change));
    words->ledger.sentence = phrase(
        "That is %s of the cost before. Ten thousand such steps bring it "
        "near 0.",
        number_percent(-change / s->C, 1).text);
}

void moment_words(const LearningStep *s, size_t at, Words *words)
{
    static void (*const say[])(const LearningStep *, const Moment *,
                               Words *) = {
        say_weigh,     say_squash,   say_cost,   say_output_error,
        say_pass_back, say_gradient, say_update, say_next};
    const Moment *m = &moments[at];
    bool small_numbers = m->step == STEP_GRADIENT && m->layer == 1;
    *words = (Words){.decimals = small_numbers ? 6 : 5};
    say[m->step](s, m, words);
}
