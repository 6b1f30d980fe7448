// number: C's own formatting with our minus, our signs and our powers.
#include "draw/number.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// U+2212 in UTF-8, after which C's "-" is replaced.
#define MINUS "\xE2\x88\x92"

static const char *const SUPERSCRIPTS[] = {"⁰", "¹", "²", "³", "⁴",
                                           "⁵", "⁶", "⁷", "⁸", "⁹"};

static bool is_zero(const char *digits)
{
    return strspn(digits, "-0.") == strlen(digits);
}

// digits is what printf wrote: an optional "-", digits, an optional point.
static Number with_sign(const char *digits, bool always)
{
    Number number;
    bool negative = digits[0] == '-' && !is_zero(digits);
    const char *sign = negative ? MINUS : "";
    if (always && !negative && !is_zero(digits))
        sign = "+";
    if (digits[0] == '-')
        digits++;
    snprintf(number.text, sizeof number.text, "%s%s", sign, digits);
    return number;
}

static Number fixed(double value, int decimals, bool always)
{
    assert(decimals >= 0 && decimals <= 9);
    if (isnan(value))
        return (Number){"not a number"};
    if (isinf(value))
        return value < 0 ? (Number){MINUS "∞"} : (Number){"∞"};
    if (fabs(value) >= 1e15)
        return with_sign(value < 0 ? "-1e15" : "1e15", always);
    char digits[40];
    snprintf(digits, sizeof digits, "%.*f", decimals, value);
    return with_sign(digits, always);
}

Number number_power(int exponent)
{
    Number number = {"10"};
    char digits[16];
    snprintf(digits, sizeof digits, "%d", abs(exponent));
    if (exponent < 0)
        strcat(number.text, "⁻");
    for (const char *c = digits; *c != '\0'; c++)
        strcat(number.text, SUPERSCRIPTS[*c - '0']);
    return number;
}

// "1.234e-07" becomes "1.234 × 10⁻⁷".
static Number scientific(double value, int decimals, bool always)
{
    char digits[40];
    snprintf(digits, sizeof digits, "%.*e", decimals, value);
    char *mark = strchr(digits, 'e');
    assert(mark != NULL); // value is finite
    int exponent = (int)strtol(mark + 1, NULL, 10);
    *mark = '\0';
    Number number = with_sign(digits, always);
    strcat(number.text, " × ");
    strcat(number.text, number_power(exponent).text);
    return number;
}

static Number four_digits(double value, bool always)
{
    double size = fabs(value);
    if (!isfinite(value) || size == 0)
        return fixed(value, 0, always);
    if (size < 1e-4 || size >= 1e5)
        return scientific(value, 3, always);
    if (size < 1e4 && size == floor(size))
        return fixed(value, 0, always);
    // The exponent after rounding to four digits, so 0.99999 is 1.000.
    char rounded[40];
    snprintf(rounded, sizeof rounded, "%.3e", value);
    int exponent = (int)strtol(strchr(rounded, 'e') + 1, NULL, 10);
    return fixed(value, exponent < 3 ? 3 - exponent : 0, always);
}

Number number_plain(double value)
{
    return four_digits(value, false);
}

Number number_signed(double value)
{
    return four_digits(value, true);
}

Number number_fixed(double value, int decimals)
{
    return fixed(value, decimals, false);
}

Number number_signed_fixed(double value, int decimals)
{
    return fixed(value, decimals, true);
}

Number number_typeset(const char *printed)
{
    bool plus = printed[0] == '+';
    return with_sign(printed + plus, plus);
}

Number number_short(double value, bool sign)
{
    double size = fabs(value);
    if (size > 0 && (size < 1e-4 || size >= 1e6))
        return scientific(value, 1, sign);
    char digits[40];
    snprintf(digits, sizeof digits, "%.1e", value);
    int exponent = (int)strtol(strchr(digits, 'e') + 1, NULL, 10);
    snprintf(digits, sizeof digits, "%.*f", exponent < 1 ? 1 - exponent : 0,
             value);
    char *end = digits + strlen(digits);
    while (strchr(digits, '.') != NULL &&
           (end[-1] == '0' || end[-1] == '.'))
        *--end = '\0';
    return with_sign(digits, sign);
}

Number number_count(size_t value)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%zu", value);
    Number number = {""};
    size_t count = strlen(digits), length = 0;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0)
            number.text[length++] = ',';
        number.text[length++] = digits[i];
    }
    return number;
}

Number number_percent(double fraction, int decimals)
{
    Number number = number_fixed(100 * fraction, decimals);
    strcat(number.text, " %");
    return number;
}
