// Appendix D: the files.  What lies in a file byte by byte, and what is
// checked before a byte of it is believed.
#include "broken_files.h"
#include "network_in_bytes.h"
#include "options.h"
#include "picture_in_chunks.h"
#include "sixteen_bytes.h"

// Everything that the appendix works out.
typedef struct {
    SixteenBytes digits;
    NetworkInBytes network;
    PictureInChunks picture;
    BrokenFiles broken;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    it->digits = sixteen_bytes_of(book);
    it->network = network_in_bytes_of(book);
    it->picture = picture_in_chunks_of(book, s->picture);
    it->broken = broken_files_of();
}

static void chapter_print(const Chapter *it)
{
    sixteen_bytes_print(&it->digits);
    network_in_bytes_print(&it->network);
    picture_in_chunks_print(&it->picture);
    broken_files_print(&it->broken);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    sixteen_bytes_trace(trace, &it->digits);
    network_in_bytes_trace(trace, &it->network);
}

static void chapter_free(Chapter *it)
{
    network_in_bytes_free(&it->network);
    picture_in_chunks_free(&it->picture);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("D-files");
    book.no_figures = true; // it has none
    Settings settings = settings_read(&book, argc, argv);
    Chapter it;
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    chapter_free(&it);
    return workbook_end(&book);
}
