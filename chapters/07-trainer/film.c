#include "film.h"

bool film_wants_update(size_t updates)
{
    return updates == 0 || updates == 10 || updates == 100 ||
           updates == 1000;
}

bool film_wants_epoch(size_t epoch)
{
    return epoch == 1 || epoch == 2 || epoch == 4 || epoch == 7 ||
           epoch == 10 || epoch == 20;
}

void film_take(Film *film, const Network *net, size_t updates, size_t epoch)
{
    if (film != NULL && film->count < FRAMES_MOST)
        film->at[film->count++] =
            (Frame){updates, epoch, network_clone(net)};
}

const Frame *film_young(const Film *film)
{
    const Frame *young = &film->at[0];
    for (size_t i = 0; i < film->count; i++)
        if (film->at[i].updates <= 1000)
            young = &film->at[i];
    return young;
}

void film_free(Film *film)
{
    for (size_t i = 0; i < film->count; i++)
        network_free(film->at[i].net);
    film->count = 0;
}
