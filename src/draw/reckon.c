// reckon: a reader of printed arithmetic, by descent: sums of products of
// signed factors.
#include "draw/reckon.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "draw/canvas_inside.h"

typedef struct {
    const char *at;
    bool good;
} Reader;

// ---- words -------------------------------------------------------------

// Steps over text when it comes next.
static bool take(Reader *r, const char *text)
{
    size_t length = strlen(text);
    if (strncmp(r->at, text, length) != 0)
        return false;
    r->at += length;
    return true;
}

static void skip_space(Reader *r)
{
    while (take(r, " ") || take(r, "$") || take(r, "\\,"))
        ;
}

static bool take_any(Reader *r, const char *const *texts, size_t count)
{
    skip_space(r);
    for (size_t i = 0; i < count; i++)
        if (take(r, texts[i]))
            return true;
    return false;
}

static const char *const PLUS[] = {"+"};
static const char *const MINUS[] = {"\u2212", "-"};
static const char *const TIMES[] = {"\\times", "\\cdot", "×", "·"};
static const char *const OVER[] = {"÷", "/"};
static const char *const SQUARE[] = {"^2", "²"};

// A number raised like an exponent: ⁻³.  0 when there is none.
static int raised(Reader *r)
{
    static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴",
                                         "⁵", "⁶", "⁷", "⁸", "⁹"};
    bool below = take(r, "⁻"), any = true;
    int value = 0;
    while (any) {
        any = false;
        for (int d = 0; d < 10 && !any; d++)
            if ((any = take(r, digits[d])))
                value = 10 * value + d;
    }
    return below ? -value : value;
}

// ---- arithmetic --------------------------------------------------------

static double read_sum(Reader *r);

static double read_inside(Reader *r, const char *end)
{
    double value = read_sum(r);
    skip_space(r);
    r->good = r->good && take(r, end);
    return value;
}

// Steps over "\name{" of a colour.
static bool take_color(Reader *r)
{
    const char *at = r->at;
    if (*at++ != '\\')
        return false;
    while (isalpha((unsigned char)*at))
        at++;
    if (*at != '{')
        return false;
    r->at = at + 1;
    return true;
}

static double read_number(Reader *r)
{
    if (!isdigit((unsigned char)*r->at)) {
        r->good = false;
        return 0;
    }
    char *end;
    double value = strtod(r->at, &end);
    r->at = end;
    return value;
}

static double read_primary(Reader *r)
{
    skip_space(r);
    double value;
    if (take(r, "½"))
        return .5;
    if (take(r, "("))
        value = read_inside(r, ")");
    else if (take_color(r))
        value = read_inside(r, "}");
    else
        value = read_number(r);
    if (value == 10 && !take(r, "^2"))
        return pow(10, strncmp(r->at, "²", 2) == 0 ? 2 : raised(r));
    return take_any(r, SQUARE, 2) ? value * value : value;
}

static double read_factor(Reader *r)
{
    if (take_any(r, MINUS, 2))
        return -read_primary(r);
    take_any(r, PLUS, 1);
    return read_primary(r);
}

// A bracket that follows without a sign between: ½(…).
static bool starts_bracket(Reader *r)
{
    skip_space(r);
    return *r->at == '(';
}

static double read_product(Reader *r)
{
    double value = read_factor(r);
    while (r->good) {
        if (take_any(r, TIMES, 4) || starts_bracket(r))
            value *= read_factor(r);
        else if (take_any(r, OVER, 2))
            value /= read_factor(r);
        else
            break;
    }
    return value;
}

static double read_sum(Reader *r)
{
    double value = read_product(r);
    while (r->good) {
        if (take_any(r, PLUS, 1))
            value += read_product(r);
        else if (take_any(r, MINUS, 2))
            value -= read_product(r);
        else
            break;
    }
    return value;
}

bool reckon_value(const char *terms, double *value)
{
    Reader r = {terms, true};
    *value = read_sum(&r);
    skip_space(&r);
    return r.good && *r.at == '\0';
}

// ---- results -----------------------------------------------------------

// What one unit of a printed number's last digit is worth.
static double last_digit(const char *number)
{
    const char *power = strstr(number, "10⁻");
    const char *point = strchr(number, '.');
    int exponent = 0;
    if (power != NULL)
        exponent = raised(&(Reader){power + 2, true});
    while (point != NULL && isdigit((unsigned char)*++point))
        exponent--;
    return pow(10, exponent);
}

bool reckon_follows(const char *terms, const char *result)
{
    double made, printed;
    if (!reckon_value(terms, &made) || !reckon_value(result, &printed))
        return false;
    return fabs(made - printed) <= (.5 + 1e-6) * last_digit(result);
}

void reckon_note(Canvas *canvas, const char *terms, const char *result)
{
    double value;
    if (!reckon_value(terms, &value) || !reckon_value(result, &value))
        return;
    canvas->sums++;
    if (reckon_follows(terms, result))
        return;
    if (canvas->wrong_sums++ == 0)
        error_set(&canvas->wrong_sum, "%s is not %s", terms, result);
}

static double rounded(double value, double unit)
{
    return round(value / unit);
}

int reckon_factor_decimals(double left, double right, int product_decimals,
                           int least)
{
    double wanted = rounded(left * right, pow(10, -product_decimals));
    for (int decimals = least; decimals <= 9; decimals++) {
        double unit = pow(10, -decimals);
        double made = rounded(left, unit) * rounded(right, unit);
        if (rounded(made * unit * unit, pow(10, -product_decimals)) ==
            wanted)
            return decimals;
    }
    return least;
}

int reckon_decimals(const double *terms, size_t count, int sum_decimals,
                    int least)
{
    for (int decimals = least; decimals <= 9; decimals++) {
        bool same = sum_decimals == RECKON_SAME;
        double unit = pow(10, -decimals), exact = 0, printed = 0;
        double last = pow(10, -(same ? decimals : sum_decimals));
        for (size_t i = 0; i < count; i++) {
            exact += terms[i];
            printed += rounded(terms[i], unit);
        }
        if (rounded(printed * unit, last) == rounded(exact, last))
            return decimals;
    }
    return least;
}
