#include "data/npz.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "base/phrase.h"

enum { NPY_PREFIX = 10, NPY_ALIGN = 64 }; // bytes before the text; its end
enum { VERSION = 20, DATE = 1 << 5 | 1 }; // zip 2.0; 1 January 1980

// One file in the archive, as its directory will name it.
typedef struct {
    char name[40];
    size_t size, offset;
    unsigned long crc;
} Member;

// A file's size and sum stand before it, so it is put twice: at first it is
// only summed up.
typedef struct {
    FILE *stream;
    size_t offset;     // bytes written so far
    bool sums_up;      // and writes nothing
    size_t size;       // of the file under way
    unsigned long crc; // and its sum
    Member *members;   // [count]
    size_t count;
} Archive;

static void put(Archive *archive, const void *bytes, size_t size)
{
    archive->size += size;
    archive->crc = crc32_z(archive->crc, bytes, size);
    if (archive->sums_up)
        return;
    fwrite(bytes, 1, size, archive->stream);
    archive->offset += size;
}

// The lowest bytes of value, the lowest first.
static void put_little(Archive *archive, uint64_t value, size_t bytes)
{
    unsigned char little[8];
    for (size_t i = 0; i < bytes; i++)
        little[i] = (unsigned char)(value >> 8 * i);
    put(archive, little, bytes);
}

// ---- zip ---------------------------------------------------------------

// What a member's own header and the directory say alike.
static void put_member(Archive *archive, const Member *m)
{
    put_little(archive, VERSION, 2); // needed to extract
    put_little(archive, 0, 2);       // no flags
    put_little(archive, 0, 2);       // stored as it is
    put_little(archive, 0, 2);       // midnight
    put_little(archive, DATE, 2);
    put_little(archive, m->crc, 4);
    put_little(archive, m->size, 4); // compressed
    put_little(archive, m->size, 4); // and not
    put_little(archive, strlen(m->name), 2);
    put_little(archive, 0, 2); // nothing extra
}

static void put_local_header(Archive *archive, const Member *m)
{
    put_little(archive, 0x04034b50, 4);
    put_member(archive, m);
    put(archive, m->name, strlen(m->name));
}

// The list of all members, by which readers find them.
static void put_directory(Archive *archive)
{
    size_t start = archive->offset;
    for (size_t i = 0; i < archive->count; i++) {
        const Member *m = &archive->members[i];
        put_little(archive, 0x02014b50, 4);
        put_little(archive, VERSION, 2); // made by
        put_member(archive, m);
        put_little(archive, 0, 4); // no comment, on the first disk
        put_little(archive, 0, 6); // no attributes
        put_little(archive, m->offset, 4);
        put(archive, m->name, strlen(m->name));
    }
    size_t size = archive->offset - start;
    put_little(archive, 0x06054b50, 4);
    put_little(archive, 0, 4); // one disk
    put_little(archive, archive->count, 2);
    put_little(archive, archive->count, 2);
    put_little(archive, size, 4);
    put_little(archive, start, 4);
    put_little(archive, 0, 2); // no comment
}

// ---- npy ---------------------------------------------------------------

// The beginning of a .npy file: a magic word, version 1.0, and a Python
// dictionary, padded so that the data begin at a multiple of 64.
static void put_npy_header(Archive *archive, const char *kind,
                           const char *shape)
{
    Phrase text =
        phrase("{'descr': '%s', 'fortran_order': False, 'shape': %s, }",
               kind, shape);
    size_t length = strlen(text.text), used = NPY_PREFIX + length + 1;
    size_t data = (used + NPY_ALIGN - 1) / NPY_ALIGN * NPY_ALIGN;
    put(archive, "\x93NUMPY\x01\x00", 8);
    put_little(archive, data - NPY_PREFIX, 2);
    put(archive, text.text, length);
    for (; used < data; used++)
        put(archive, " ", 1);
    put(archive, "\n", 1);
}

// Numbers, or a text, of which NumPy keeps code points of four bytes each.
typedef struct {
    const char *kind, *shape;
    size_t count;
    const double *numbers; // [count], or NULL
    const char *text;      // [count]
} Array;

static void put_array(Archive *archive, const Array *array)
{
    put_npy_header(archive, array->kind, array->shape);
    for (size_t i = 0; i < array->count; i++) {
        uint64_t bits;
        if (array->numbers == NULL) {
            put_little(archive, (unsigned char)array->text[i], 4);
            continue;
        }
        memcpy(&bits, &array->numbers[i], sizeof bits);
        put_little(archive, bits, 8);
    }
}

static void put_file(Archive *archive, const char *name, const Array *array)
{
    Member *m = &archive->members[archive->count++];
    snprintf(m->name, sizeof m->name, "%s.npy", name);
    m->offset = archive->offset;
    archive->sums_up = true;
    archive->size = archive->crc = 0;
    put_array(archive, array);
    m->size = archive->size;
    m->crc = archive->crc;
    archive->sums_up = false;
    put_local_header(archive, m);
    put_array(archive, array);
}

static void put_text(Archive *archive, const char *name, const char *text)
{
    size_t count = strlen(text);
    put_file(archive, name,
             &(Array){PHRASE("<U%zu", count), "()", count, NULL, text});
}

static void put_layer(Archive *archive, const Layer *layer, size_t number)
{
    Matrix w = layer->weights;
    Phrase shape = phrase("(%zu, %zu)", w.rows, w.cols);
    put_file(archive, PHRASE("layer%zu.weight", number),
             &(Array){"<f8", shape.text, w.rows * w.cols, w.at, NULL});
    shape = phrase("(%zu,)", w.rows);
    put_file(archive, PHRASE("layer%zu.bias", number),
             &(Array){"<f8", shape.text, w.rows, layer->biases, NULL});
}

static void put_network(Archive *archive, const Network *net)
{
    Activation hidden = net->layers[0].activation;
    Activation output = net->layers[net->depth - 1].activation;
    for (size_t l = 0; l < net->depth; l++)
        put_layer(archive, &net->layers[l], l + 1);
    put_text(archive, "activation", activation_name(hidden));
    put_text(archive, "output", activation_name(output));
    put_directory(archive);
}

bool npz_save(const Network *net, const char *path, Error *error)
{
    if (net->parameter_count > (UINT32_MAX >> 3) - 4096)
        return error_set(error,
                         "%s: %zu parameters, expected fewer than 2^29: a "
                         "zip file ends at 4 GiB",
                         path, net->parameter_count);
    FileReplacement file;
    Archive archive = {0};
    archive.members = memory_new(2 * net->depth + 2, sizeof(Member));
    bool good = file_replace(&file, path, error);
    if (good) {
        archive.stream = file.stream;
        put_network(&archive, net);
        good = file_commit(&file, error);
    }
    free(archive.members);
    return good;
}
