#include "published_numbers.h"

#include <stdio.h>
#include <string.h>

#include "base/phrase.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// One published number, with the digits of the source, and ours.
typedef struct {
    const char *what;
    const char *published;
    double ours;
} Published;

// Adds a row, with as many decimals of ours as the source prints, and says
// whether the two numbers agree in every digit.
static bool add_published(const Published *p, Table *table)
{
    const char *decimals = strchr(p->published, '.') + 1;
    Phrase ours = phrase("%.*f", (int)strlen(decimals), p->ours);
    bool equal = strcmp(ours.text, p->published) == 0;
    table_cell(table, "%s|%s|%s|%s", p->what, p->published, ours.text,
               equal ? "same" : "differs");
    return equal;
}

void published_numbers_print(const LearningStep *s)
{
    const double *g1 = s->gradient->layers[0].weights.at;
    const double *g2 = s->gradient->layers[1].weights.at;
    const double *w1 = s->after->layers[0].weights.at;
    const double *w2 = s->after->layers[1].weights.at;
    const Published published[] = {
        {"z of h1", "0.3775", s->z[0][0]},
        {"a of h1", "0.593269992", s->a[0][0]},
        {"a of h2", "0.596884378", s->a[0][1]},
        {"z of o1", "1.105905967", s->z[1][0]},
        {"a of o1", "0.75136507", s->a[1][0]},
        {"a of o2", "0.772928465", s->a[1][1]},
        {"cost of o1", "0.274811083", s->terms[0]},
        {"cost of o2", "0.023560026", s->terms[1]},
        {"C", "0.298371109", s->C},
        {"∂C/∂a of o1", "0.74136507", s->dC_da[1][0]},
        {"σ′(z) of o1", "0.186815602", s->slope[1][0]},
        {"δ of o1", "0.138498562", s->delta[1][0]},
        {"δ of o2", "-0.038098237", s->delta[1][1]},
        {"∂C/∂w5", "0.082167041", g2[0]},
        {"∂C/∂a of h1", "0.036350306", s->dC_da[0][0]},
        {"σ′(z) of h1", "0.241300709", s->slope[0][0]},
        {"∂C/∂w1", "0.000438568", g1[0]},
        {"new w1", "0.149780716", w1[0]},
        {"new w2", "0.19956143", w1[1]},
        {"new w3", "0.24975114", w1[2]},
        {"new w4", "0.29950229", w1[3]},
        {"new w5", "0.35891648", w2[0]},
        {"new w6", "0.408666186", w2[1]},
        {"new w7", "0.511301270", w2[2]},
        {"new w8", "0.561370121", w2[3]}};
    table_heading("The published numbers and ours");
    puts("Matt Mazur, \"A Step by Step Backpropagation Example\", 2015, "
         "calls the\nweights w1 to w8, row by row.\n");
    size_t same = 0;
    Table *table = table_new("<number|published|ours|");
    for (size_t i = 0; i < COUNT_OF(published); i++)
        same += add_published(&published[i], table);
    table_print(table);
    printf("\n%zu of %zu are the same in every digit that was printed.\n",
           same, COUNT_OF(published));
}
