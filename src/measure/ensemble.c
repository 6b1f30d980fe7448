#include "measure/ensemble.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"

Ensemble ensemble_new(const Digits *judged)
{
    float *sum = memory_new(judged->count * DIGITS_CLASSES, sizeof *sum);
    for (size_t i = 0; i < judged->count * DIGITS_CLASSES; i++)
        sum[i] = 0;
    return (Ensemble){judged, 0, sum};
}

void ensemble_free(Ensemble *it)
{
    free(it->sum);
}

void ensemble_add(Ensemble *it, const float *a)
{
    for (size_t i = 0; i < it->judged->count * DIGITS_CLASSES; i++)
        it->sum[i] += a[i];
    it->members++;
}

size_t ensemble_answer(const Ensemble *it, size_t i)
{
    const float *sum = it->sum + i * DIGITS_CLASSES;
    size_t best = 0;
    for (size_t j = 1; j < DIGITS_CLASSES; j++)
        best = sum[j] > sum[best] ? j : best;
    return best;
}

size_t ensemble_wrong(const Ensemble *it)
{
    size_t wrong = 0;
    for (size_t i = 0; i < it->judged->count; i++)
        wrong += ensemble_answer(it, i) != it->judged->labels[i];
    return wrong;
}

bool ensemble_write_missed(const Ensemble *it, const char *path,
                           Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    fputs("place,label,answer\n", file.stream);
    for (size_t i = 0; i < it->judged->count; i++) {
        size_t answer = ensemble_answer(it, i);
        if (answer != it->judged->labels[i])
            fprintf(file.stream, "%zu,%d,%zu\n", i, it->judged->labels[i],
                    answer);
    }
    return file_commit(&file, error);
}

bool ensemble_write_members(const Brought *members, size_t count,
                            const char *path, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    fputs("member,seed,pose,width,wrong,together,seconds\n", file.stream);
    for (size_t i = 0; i < count; i++) {
        const Brought *b = &members[i];
        fprintf(file.stream, "%zu,%llu,%d,%zu,%zu,%zu,%.1f\n", i + 1,
                (unsigned long long)b->seed, b->pose, b->width, b->wrong,
                b->together, b->seconds);
    }
    return file_commit(&file, error);
}
