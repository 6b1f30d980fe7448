#include "letters.h"

#include <math.h>

#include "data/digits.h"

const char letters_known[] = "AEHKX";

// From (x, y) to (x, y), 0 to 100 from the left and the top of the box.
typedef struct {
    char letter;
    double x0, y0, x1, y1;
} Stroke;

static const Stroke strokes[] = {
    {'A', 10, 100, 50, 0},   {'A', 50, 0, 90, 100}, {'A', 28, 65, 72, 65},
    {'E', 20, 0, 20, 100},   {'E', 20, 0, 80, 0},   {'E', 20, 50, 70, 50},
    {'E', 20, 100, 80, 100}, {'H', 15, 0, 15, 100}, {'H', 85, 0, 85, 100},
    {'H', 15, 50, 85, 50},   {'K', 20, 0, 20, 100}, {'K', 20, 55, 80, 0},
    {'K', 35, 42, 85, 100},  {'X', 12, 0, 88, 100}, {'X', 88, 0, 12, 100}};

// How far (x, y) lies from a stroke.
static double distance(const Stroke *s, double x, double y)
{
    double along_x = s->x1 - s->x0, along_y = s->y1 - s->y0;
    double part = ((x - s->x0) * along_x + (y - s->y0) * along_y) /
                  (along_x * along_x + along_y * along_y);
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    double dx = x - s->x0 - part * along_x, dy = y - s->y0 - part * along_y;
    return sqrt(dx * dx + dy * dy);
}

// The box is 18 pixels wide and high, in the middle of the page; the pen is
// about two and a half wide, and its edge fades over one.
void letter_draw(char letter, unsigned char *pixels)
{
    const double unit = 18.0 / 100;
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        double x = (at % DIGITS_SIDE - 4.5) / unit,
               y = (at / DIGITS_SIDE - 4.5) / unit;
        double nearest = 1e9;
        for (size_t s = 0; s < sizeof strokes / sizeof *strokes; s++)
            if (strokes[s].letter == letter)
                nearest = fmin(nearest, distance(&strokes[s], x, y));
        double ink = 1.7 - nearest * unit;
        ink = ink < 0 ? 0 : ink > 1 ? 1 : ink;
        pixels[at] = (unsigned char)(255 * ink + .5);
    }
}
