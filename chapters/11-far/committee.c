#include "committee.h"

#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "measure/engine_set.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"

// The answer that most members give; of equal ones the smallest.
static size_t most_votes(const Predictions *members, size_t i)
{
    double votes[DIGITS_CLASSES] = {0};
    for (size_t m = 0; m < FAR_SEEDS; m++)
        votes[members[m].predicted[i]]++;
    return vector_argmax(votes, DIGITS_CLASSES);
}

// The answer whose outputs have the largest sum.
static size_t largest_mean(const Predictions *members, size_t i)
{
    double sum[DIGITS_CLASSES] = {0};
    for (size_t m = 0; m < FAR_SEEDS; m++)
        vector_axpy(sum, 1, members[m].a[i], DIGITS_CLASSES);
    return vector_argmax(sum, DIGITS_CLASSES);
}

static CommitteeResult ask(const Predictions *members, const Digits *test)
{
    CommitteeResult it = {.count = test->count};
    for (size_t i = 0; i < test->count; i++) {
        size_t wrong = 0;
        for (size_t m = 0; m < FAR_SEEDS; m++) {
            bool right = predictions_right(&members[m], i);
            it.alone[m] += !right;
            wrong += !right;
        }
        it.votes += most_votes(members, i) != test->labels[i];
        it.mean += largest_mean(members, i) != test->labels[i];
        it.all_wrong += wrong == FAR_SEEDS;
        it.any_wrong += wrong > 0;
    }
    return it;
}

Committee committee_of(const Workbook *book, const WithAndWithout *trained,
                       const Digits *test)
{
    Error error;
    Committee it;
    EngineSet set = engine_set(test);
    for (size_t way = 0; way < FAR_WAYS; way++) {
        Predictions members[FAR_SEEDS];
        for (size_t m = 0; m < FAR_SEEDS; m++)
            if (!predictions_of_set(trained->net[way][m], &set, &members[m],
                                    &error))
                workbook_fail(book, &error);
        it.of[way] = ask(members, test);
        for (size_t m = 0; m < FAR_SEEDS; m++)
            predictions_free(&members[m]);
    }
    return it;
}

void committee_print(const Committee *it)
{
    table_heading("Five that answer together");
    printf("Of %s test digits, read wrong by each of the five networks "
           "alone, by\nthe majority of their answers, and by the mean of "
           "their outputs:\n\n",
           number_count(it->of[0].count).text);
    Table *table = table_new("<learned|1|2|3|4|5|majority|mean|by all|by "
                             "any");
    for (size_t way = 0; way < FAR_WAYS; way++) {
        const CommitteeResult *r = &it->of[way];
        table_cell(table, "%s|%zu|%zu|%zu|%zu|%zu|%zu|%zu|%zu|%zu",
                   far_ways[way], r->alone[0], r->alone[1], r->alone[2],
                   r->alone[3], r->alone[4], r->votes, r->mean,
                   r->all_wrong, r->any_wrong);
    }
    table_print(table);
}

void committee_trace(Trace *trace, const Committee *it)
{
    for (size_t way = 0; way < FAR_WAYS; way++) {
        const CommitteeResult *r = &it->of[way];
        double wrong[] = {(double)r->votes, (double)r->mean,
                          (double)r->all_wrong, (double)r->any_wrong};
        trace_step(trace, PHRASE("committee-%zu", way + 1), far_ways[way],
                   "by majority, by mean, by all, by any");
        trace_vector(trace, "wrong", wrong, 4);
    }
}
