#include "data/npz.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/file.h"
#include "base/memory.h"

enum { NAME_MOST = 40, SHAPE_MOST = 60, KIND_MOST = 24 };
enum { NPY_PREFIX = 10, NPY_ALIGN = 64 }; // bytes before the text; its end
enum { TEXT_MOST = 256 };                 // a member but for its numbers
enum { LOCAL_SIZE = 30, ENTRY_SIZE = 46, END_SIZE = 22 };
enum { VERSION = 20, DATE = 1 << 5 | 1 }; // zip 2.0; 1 January 1980

// One file in the archive, as its directory will name it.
typedef struct {
    char name[NAME_MOST];
    size_t size, offset;
    unsigned long crc;
} Member;

// The archive is put together in memory of a size that is known, so that
// nothing but the writing can fail once its file is open.
typedef struct {
    unsigned char *bytes;
    size_t size, room;
    Member *members;
    size_t count;
} Archive;

static Archive archive_new(const Network *net)
{
    size_t count = 2 * net->depth + 2;
    size_t each = LOCAL_SIZE + ENTRY_SIZE + 2 * NAME_MOST + TEXT_MOST;
    Archive archive = {.room = count * each + END_SIZE +
                               net->parameter_count * sizeof(double)};
    archive.bytes = memory_new(archive.room, 1);
    archive.members = memory_new(count, sizeof *archive.members);
    return archive;
}

static void archive_free(Archive *archive)
{
    free(archive->bytes);
    free(archive->members);
}

static void append(Archive *archive, const void *bytes, size_t size)
{
    assert(archive->size + size <= archive->room);
    memcpy(archive->bytes + archive->size, bytes, size);
    archive->size += size;
}

// The lowest bytes of value, the lowest first.
static void append_little(Archive *archive, uint64_t value, size_t bytes)
{
    unsigned char little[8];
    for (size_t i = 0; i < bytes; i++)
        little[i] = (unsigned char)(value >> 8 * i);
    append(archive, little, bytes);
}

// ---- zip ---------------------------------------------------------------

// What a member's own header and the directory say alike.
static void append_member(Archive *archive, const Member *m)
{
    append_little(archive, VERSION, 2); // needed to extract
    append_little(archive, 0, 2);       // no flags
    append_little(archive, 0, 2);       // stored as it is
    append_little(archive, 0, 2);       // midnight
    append_little(archive, DATE, 2);
    append_little(archive, m->crc, 4);
    append_little(archive, m->size, 4); // compressed
    append_little(archive, m->size, 4); // and not
    append_little(archive, strlen(m->name), 2);
    append_little(archive, 0, 2); // nothing extra
}

static void append_local_header(Archive *archive, const Member *m)
{
    append_little(archive, 0x04034b50, 4);
    append_member(archive, m);
    append(archive, m->name, strlen(m->name));
}

// Begins a file.  Its size and CRC are not known yet: end_member writes its
// header again.
static void begin_member(Archive *archive, const char *name)
{
    Member *m = &archive->members[archive->count++];
    snprintf(m->name, sizeof m->name, "%s.npy", name);
    m->offset = archive->size;
    append_local_header(archive, m);
}

static void end_member(Archive *archive)
{
    Member *m = &archive->members[archive->count - 1];
    size_t end = archive->size;
    size_t start = m->offset + LOCAL_SIZE + strlen(m->name);
    m->size = end - start;
    m->crc = crc32_z(0, archive->bytes + start, m->size);
    archive->size = m->offset;
    append_local_header(archive, m);
    archive->size = end;
}

// The list of all members, by which readers find them.
static void append_directory(Archive *archive)
{
    size_t start = archive->size;
    for (size_t i = 0; i < archive->count; i++) {
        const Member *m = &archive->members[i];
        append_little(archive, 0x02014b50, 4);
        append_little(archive, VERSION, 2); // made by
        append_member(archive, m);
        append_little(archive, 0, 4); // no comment, on the first disk
        append_little(archive, 0, 6); // no attributes
        append_little(archive, m->offset, 4);
        append(archive, m->name, strlen(m->name));
    }
    size_t size = archive->size - start;
    append_little(archive, 0x06054b50, 4);
    append_little(archive, 0, 4); // one disk
    append_little(archive, archive->count, 2);
    append_little(archive, archive->count, 2);
    append_little(archive, size, 4);
    append_little(archive, start, 4);
    append_little(archive, 0, 2); // no comment
}

// ---- npy ---------------------------------------------------------------

// The beginning of a .npy file: a magic word, version 1.0, and a Python
// dictionary, padded so that the data begin at a multiple of 64.
static void append_npy_header(Archive *archive, const char *kind,
                              const char *shape)
{
    char text[TEXT_MOST];
    int length = snprintf(text, sizeof text,
                          "{'descr': '%s', 'fortran_order': False, "
                          "'shape': %s, }",
                          kind, shape);
    size_t used = NPY_PREFIX + (size_t)length + 1;
    size_t data = (used + NPY_ALIGN - 1) / NPY_ALIGN * NPY_ALIGN;
    append(archive, "\x93NUMPY\x01\x00", 8);
    append_little(archive, data - NPY_PREFIX, 2);
    append(archive, text, (size_t)length);
    for (; used < data; used++)
        append(archive, " ", 1);
    append(archive, "\n", 1);
}

static void append_numbers(Archive *archive, const char *name,
                           const char *shape, const double *numbers,
                           size_t count)
{
    begin_member(archive, name);
    append_npy_header(archive, "<f8", shape);
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &numbers[i], sizeof bits);
        append_little(archive, bits, 8);
    }
    end_member(archive);
}

// NumPy keeps a text as code points of four bytes each.
static void append_text(Archive *archive, const char *name,
                        const char *text)
{
    char kind[KIND_MOST];
    snprintf(kind, sizeof kind, "<U%zu", strlen(text));
    begin_member(archive, name);
    append_npy_header(archive, kind, "()");
    for (const char *c = text; *c != '\0'; c++)
        append_little(archive, (unsigned char)*c, 4);
    end_member(archive);
}

static void append_layer(Archive *archive, const Network *net, size_t l)
{
    char name[NAME_MOST - 4], shape[SHAPE_MOST];
    const Layer *layer = &net->layers[l];
    Matrix w = layer->weights;
    snprintf(shape, sizeof shape, "(%zu, %zu)", w.rows, w.cols);
    snprintf(name, sizeof name, "layer%zu.weight", l + 1);
    append_numbers(archive, name, shape, w.at, w.rows * w.cols);
    snprintf(shape, sizeof shape, "(%zu,)", w.rows);
    snprintf(name, sizeof name, "layer%zu.bias", l + 1);
    append_numbers(archive, name, shape, layer->biases, w.rows);
}

static void append_network(Archive *archive, const Network *net)
{
    Activation hidden = net->layers[0].activation;
    Activation output = net->layers[net->depth - 1].activation;
    for (size_t l = 0; l < net->depth; l++)
        append_layer(archive, net, l);
    append_text(archive, "activation", activation_name(hidden));
    append_text(archive, "output", activation_name(output));
    append_directory(archive);
}

bool npz_save(const Network *net, const char *path, Error *error)
{
    if (net->parameter_count > (UINT32_MAX >> 3) - 4096)
        return error_set(error,
                         "%s: %zu parameters, expected fewer than 2^29: a "
                         "zip file ends at 4 GiB",
                         path, net->parameter_count);
    Archive archive = archive_new(net);
    append_network(&archive, net);
    FileReplacement file;
    bool good = file_replace(&file, path, error);
    if (good) {
        fwrite(archive.bytes, 1, archive.size, file.stream);
        good = file_commit(&file, error);
    }
    archive_free(&archive);
    return good;
}
