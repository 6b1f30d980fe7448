// does: z itself is put where its sigmoid belongs
#include "exercise.h"

double slope_at(double z)
{
    return z * (1 - z);
}
