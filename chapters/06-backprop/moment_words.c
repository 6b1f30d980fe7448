// The rule of each moment, its numbers and what they mean.
#include "moment.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "draw/number.h"
#include "draw/reckon.h"

// Formats a text that lives as long as words.
__attribute__((format(printf, 2, 3))) static const char *
keep(Words *words, const char *format, ...)
{
    char *text = words->text[words->text_count++];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof words->text[0], format, arguments);
    va_end(arguments);
    return text;
}

// Numbers of one ledger have as many decimals as each other, five unless
// the step is about smaller ones, so that they can be added by eye.
static const char *number_kept(Words *words, double value)
{
    return keep(words, "%s", number_fixed(value, words->decimals).text);
}

static const char *signed_kept(Words *words, double value)
{
    return keep(words, "%s",
                number_signed_fixed(value, words->decimals).text);
}

static const char *times_kept(Words *words, double value)
{
    return keep(words, "\\times\\,%s",
                number_fixed(value, words->decimals).text);
}

static void add_row(Words *words, LedgerRow row)
{
    words->rows[words->ledger.row_count++] = row;
}

static void add_number(Words *words, const char *name, double value)
{
    add_row(words,
            (LedgerRow){.name = name, .value = number_kept(words, value)});
}

// A number in the colour of its sign.
static void add_signed(Words *words, const char *name, const char *terms,
                       double value, bool sum)
{
    add_row(words, (LedgerRow){.name = name,
                               .terms = terms,
                               .value = signed_kept(words, value),
                               .color = theme_sign(value),
                               .sum = sum});
}

// The slope of the sigmoid where it puts out a.
static void add_slope(Words *words, double a)
{
    int digits =
        reckon_factor_decimals(a, 1 - a, words->decimals, words->decimals);
    Number out = number_fixed(a, digits);
    add_row(words, (LedgerRow){.name = "slope $\\sigma'$",
                               .terms = keep(words, "%s (1 - %s)", out.text,
                                             out.text),
                               .value = times_kept(words, a * (1 - a)),
                               .color = COLOR_SLOPE});
}

// A result that its own terms make, not the numbers above it.
static void add_made(Words *words, const char *terms, LedgerRow row)
{
    row.terms = terms;
    row.result = true;
    add_row(words, row);
}

static void add_result(Words *words, const char *name, const char *value,
                       Color color)
{
    add_row(words, (LedgerRow){.name = name,
                               .value = value,
                               .color = color,
                               .sum = true,
                               .result = true});
}

// ---- forward -----------------------------------------------------------

static const char *weigh_rule(const LearningStep *s, const Moment *m,
                              Words *words)
{
    size_t l = m->layer, j = m->j + 1;
    const char *input = l == 1 ? "x_" : "a_{h", *end = l == 1 ? "" : "}";
    return keep(words,
                "$z_{%s} = \\positive{w^%zu_{%zu1}}\\,%s1%s + "
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
    Phrase me = neuron_name(s->net, m->layer, m->j);
    words->ledger.rule = weigh_rule(s, m, words);
    for (size_t k = 0; k < 2; k++)
        add_signed(
            words,
            keep(words, "from $%s$", neuron_symbol(m->layer - 1, k).text),
            keep(words, "%s \\times %s", number_fixed(w[k], 2).text,
                 number_fixed(input[k], m->layer == 1 ? 2 : 5).text),
            w[k] * input[k], false);
    add_signed(words, "bias", NULL, b, false);
    double z = s->z[m->layer - 1][m->j];
    add_result(words, keep(words, "$z_{%s}$", me.text),
               signed_kept(words, z), COLOR_INK);
    double sent = w[0] * input[0] + w[1] * input[1];
    words->ledger.sentence = keep(
        words,
        "The inputs push $z$ by %s. The bias, which is there whatever "
        "they are, adds %s.",
        number_signed_fixed(sent, 4).text, number_signed_fixed(b, 2).text);
}

static void say_squash(const LearningStep *s, const Moment *m, Words *words)
{
    size_t l = m->layer - 1;
    double z = s->z[l][m->j], a = s->a[l][m->j];
    Phrase me = neuron_name(s->net, m->layer, m->j);
    words->ledger.rule =
        keep(words, "$a_{%s} = \\sigma(z) = 1 / (1 + e^{-z})$", me.text);
    add_signed(words, "the weighted input $z$", NULL, z, false);
    add_row(words, (LedgerRow){.name = "$1 + e^{-z}$",
                               .terms = keep(words, "1 + %s",
                                             number_kept(words, exp(-z))),
                               .value = number_kept(words, 1 + exp(-z))});
    add_made(words,
             keep(words, "1 \\,÷\\, %s", number_kept(words, 1 + exp(-z))),
             (LedgerRow){.name = keep(words, "$a_{%s}$", me.text),
                         .value = number_kept(words, a),
                         .color = COLOR_ACTIVATION});
    words->ledger.sentence = keep(
        words,
        "How steep the curve is here, \\slope{%s}, is kept for the way "
        "back.",
        number_plain(a * (1 - a)).text);
}

static void say_cost(const LearningStep *s, const Moment *m, Words *words)
{
    (void)m;
    const double *a = s->a[1], *y = s->y, *terms = s->terms;
    words->ledger.rule = "$C = ½ (a_{o1} - y_1)^2 + ½ (a_{o2} - y_2)^2$";
    for (size_t j = 0; j < 2; j++)
        add_row(words,
                (LedgerRow){.name = keep(words, "output $%s$",
                                         neuron_symbol(2, j).text),
                            .terms = keep(words, "½ (%s - %s)^2",
                                          number_fixed(a[j], 5).text,
                                          number_fixed(y[j], 2).text),
                            .value = number_kept(words, terms[j])});
    add_result(words, "$C$", number_kept(words, s->C), COLOR_ERROR);
    words->ledger.sentence =
        keep(words, "%s of it is the fault of $%s$, which should be %s.",
             number_percent(fmax(terms[0], terms[1]) / s->C, 0).text,
             neuron_symbol(2, terms[1] > terms[0]).text,
             number_fixed(y[terms[1] > terms[0]], 2).text);
}

// ---- backward ----------------------------------------------------------

static void say_output_error(const LearningStep *s, const Moment *m,
                             Words *words)
{
    double a = s->a[1][m->j], y = s->y[m->j], delta = s->delta[1][m->j];
    words->ledger.rule =
        keep(words,
             "$\\error{\\delta_{o%zu}} = (a_{o%zu} - y_%zu)\\,"
             "\\slope{\\sigma'(z_{o%zu})}$",
             m->j + 1, m->j + 1, m->j + 1, m->j + 1);
    add_signed(words, "how far off",
               keep(words, "%s - %s", number_fixed(a, 5).text,
                    number_fixed(y, 2).text),
               a - y, false);
    add_slope(words, a);
    add_result(words, keep(words, "$\\delta_{o%zu}$", m->j + 1),
               signed_kept(words, delta), COLOR_ERROR);
    words->ledger.sentence =
        delta > 0 ? "Positive: a larger $z$ would raise the cost, so it "
                    "should come down."
                  : "Negative: a larger $z$ would lower the cost, so it "
                    "should go up.";
}

static void say_pass_back(const LearningStep *s, const Moment *m,
                          Words *words)
{
    double delta = s->delta[0][m->j];
    words->ledger.rule =
        keep(words,
             "$\\error{\\delta_{h%zu}} = (\\positive{w^2_{1%zu}}\\,"
             "\\error{\\delta_{o1}} + \\positive{w^2_{2%zu}}\\,"
             "\\error{\\delta_{o2}})\\,\\slope{\\sigma'(z_{h%zu})}$",
             m->j + 1, m->j + 1, m->j + 1, m->j + 1);
    for (size_t j = 0; j < 2; j++) {
        double w = parameter_of(s->net, 1, j, m->j), above = s->delta[1][j];
        add_signed(words, keep(words, "blame from $o_%zu$", j + 1),
                   keep(words, "%s \\times %s", number_fixed(w, 2).text,
                        number_signed_fixed(above, 5).text),
                   w * above, false);
    }
    add_signed(words, "sum", NULL, s->dC_da[0][m->j], true);
    add_slope(words, s->a[0][m->j]);
    add_result(words, keep(words, "$\\delta_{h%zu}$", m->j + 1),
               signed_kept(words, delta), COLOR_ERROR);
    words->ledger.sentence = keep(
        words,
        "%s: a larger $z$ in $h_%zu$ would %s the cost, so the weights "
        "into it are about to be turned %s.",
        delta > 0 ? "Positive" : "Negative", m->j + 1,
        delta > 0 ? "raise" : "lower", delta > 0 ? "down" : "up");
}

static void say_gradient(const LearningStep *s, const Moment *m,
                         Words *words)
{
    double delta = s->delta[m->layer - 1][m->j];
    double input = forward_input(s->pass->forward, m->layer - 1)[m->k];
    double g = parameter_of(s->gradient, m->layer - 1, m->j, m->k);
    Phrase from = neuron_name(s->net, m->layer - 1, m->k);
    words->ledger.rule = keep(words,
                              "$\\partial C / \\partial w^%zu_{%zu%zu} = "
                              "\\error{\\delta_{%s}}\\,%s_{%s}$",
                              m->layer, m->j + 1, m->k + 1,
                              neuron_name(s->net, m->layer, m->j).text,
                              m->layer == 1 ? "x" : "a",
                              m->layer == 1 ? from.text + 1 : from.text);
    add_row(words,
            (LedgerRow){.name = keep(words, "blame of $%s$",
                                     neuron_symbol(m->layer, m->j).text),
                        .value = signed_kept(words, delta),
                        .color = COLOR_ERROR});
    add_row(words, (LedgerRow){
                       .name = keep(words, "what $%s$ sent",
                                    neuron_symbol(m->layer - 1, m->k).text),
                       .value = times_kept(words, input),
                       .color = COLOR_ACTIVATION});
    add_result(words, "$\\partial C / \\partial w$", signed_kept(words, g),
               theme_sign(g));
    words->ledger.sentence =
        "The other edges go the same way. A bias carries the number 1: its "
        "gradient is the blame itself.";
}

static void say_update(const LearningStep *s, const Moment *m, Words *words)
{
    size_t l = m->layer - 1;
    double g = parameter_of(s->gradient, l, m->j, m->k);
    words->ledger.rule =
        "$w \\leftarrow w - \\eta\\,\\partial C / \\partial w$";
    add_number(words, "old weight", parameter_of(s->net, l, m->j, m->k));
    add_signed(words, "step",
               keep(words, "- %g \\times %s", s->rate,
                    number_signed_fixed(g, 5).text),
               -s->rate * g, false);
    add_result(words, "new $w$",
               number_kept(words, parameter_of(s->after, l, m->j, m->k)),
               COLOR_INK);
    words->ledger.sentence =
        "A positive gradient turns the weight down, a negative one up: "
        "always the way that lowers the cost.";
}

static void say_next(const LearningStep *s, const Moment *m, Words *words)
{
    (void)m;
    double change = s->next_C - s->C;
    words->ledger.rule =
        "$\\theta \\leftarrow \\theta - \\eta\\,\\nabla C$";
    add_number(words, "cost before", s->C);
    add_number(words, "cost after", s->next_C);
    add_made(words,
             keep(words, "%s - %s", number_kept(words, s->next_C),
                  number_kept(words, s->C)),
             (LedgerRow){.name = "change",
                         .value = signed_kept(words, change),
                         .color = theme_sign(change)});
    words->ledger.sentence = keep(
        words,
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
    words->ledger.rows = words->rows;
}
