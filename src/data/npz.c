#include "data/npz.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/file.h"
#include "base/memory.h"

enum { NAME_MOST = 40, SHAPE_MOST = 60, KIND_MOST = 24 };
enum { NPY_PREFIX = 10, NPY_ALIGN = 64 }; // bytes before the text; its end
enum { VERSION = 20, DATE = 1 << 5 | 1 }; // zip 2.0; 1 January 1980

// Bytes that grow by appending; who makes it knows how many there will be.
typedef struct {
    unsigned char *bytes;
    size_t size;
} Block;

// One file in the archive, as its directory will name it.
typedef struct {
    char name[NAME_MOST];
    size_t size, offset;
    unsigned long crc;
} Member;

typedef struct {
    FILE *stream;
    size_t written; // bytes
    size_t count;
    Member *members;
} Archive;

static Block block_new(size_t room)
{
    return (Block){memory_new(room, 1), 0};
}

static void append(Block *block, const void *bytes, size_t size)
{
    memcpy(block->bytes + block->size, bytes, size);
    block->size += size;
}

// The lowest bytes of value, the lowest first.
static void append_little(Block *block, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        block->bytes[block->size++] = (unsigned char)(value >> 8 * i);
}

// ---- zip ---------------------------------------------------------------

// Writes the block to the archive and frees it.
static void write_block(Archive *archive, Block *block)
{
    fwrite(block->bytes, 1, block->size, archive->stream);
    archive->written += block->size;
    free(block->bytes);
}

// What a member's own header and the directory say alike.
static void append_member(Block *block, const Member *m)
{
    append_little(block, VERSION, 2); // needed to extract
    append_little(block, 0, 2);       // no flags
    append_little(block, 0, 2);       // stored as it is
    append_little(block, 0, 2);       // midnight
    append_little(block, DATE, 2);
    append_little(block, m->crc, 4);
    append_little(block, m->size, 4); // compressed
    append_little(block, m->size, 4); // and not
    append_little(block, strlen(m->name), 2);
    append_little(block, 0, 2); // nothing extra
}

// Adds a file to the archive and frees its content.
static void add_member(Archive *archive, const char *name, Block *content)
{
    Member *m = &archive->members[archive->count++];
    Block header = block_new(30 + NAME_MOST);
    snprintf(m->name, sizeof m->name, "%s.npy", name);
    m->offset = archive->written;
    m->size = content->size;
    m->crc = crc32_z(0, content->bytes, content->size);
    append_little(&header, 0x04034b50, 4);
    append_member(&header, m);
    append(&header, m->name, strlen(m->name));
    write_block(archive, &header);
    write_block(archive, content);
}

// The list of all members, by which readers find them.
static void add_directory(Archive *archive)
{
    size_t start = archive->written;
    Block list = block_new(archive->count * (46 + NAME_MOST) + 22);
    for (size_t i = 0; i < archive->count; i++) {
        const Member *m = &archive->members[i];
        append_little(&list, 0x02014b50, 4);
        append_little(&list, VERSION, 2); // made by
        append_member(&list, m);
        append_little(&list, 0, 4); // no comment, on the first disk
        append_little(&list, 0, 6); // no attributes
        append_little(&list, m->offset, 4);
        append(&list, m->name, strlen(m->name));
    }
    size_t size = list.size;
    append_little(&list, 0x06054b50, 4);
    append_little(&list, 0, 4); // one disk
    append_little(&list, archive->count, 2);
    append_little(&list, archive->count, 2);
    append_little(&list, size, 4);
    append_little(&list, start, 4);
    append_little(&list, 0, 2); // no comment
    write_block(archive, &list);
}

// ---- npy ---------------------------------------------------------------

// The beginning of a .npy file, with room for so many bytes of data: a
// magic word, version 1.0, and a Python dictionary, padded so that the data
// begins at a multiple of 64.
static Block npy_new(const char *kind, const char *shape, size_t data)
{
    char text[3 * NPY_ALIGN];
    int length = snprintf(text, sizeof text,
                          "{'descr': '%s', 'fortran_order': False, "
                          "'shape': %s, }",
                          kind, shape);
    size_t start = NPY_PREFIX + (size_t)length + 1;
    start = (start + NPY_ALIGN - 1) / NPY_ALIGN * NPY_ALIGN;
    Block block = block_new(start + data);
    append(&block, "\x93NUMPY\x01\x00", 8);
    append_little(&block, start - NPY_PREFIX, 2);
    append(&block, text, (size_t)length);
    while (block.size < start - 1)
        append(&block, " ", 1);
    append(&block, "\n", 1);
    return block;
}

static void add_numbers(Archive *archive, size_t layer, const char *what,
                        const char *shape, const double *numbers,
                        size_t count)
{
    char name[NAME_MOST - 4];
    Block block = npy_new("<f8", shape, 8 * count);
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;
        memcpy(&bits, &numbers[i], sizeof bits);
        append_little(&block, bits, 8);
    }
    snprintf(name, sizeof name, "layer%zu.%s", layer + 1, what);
    add_member(archive, name, &block);
}

// NumPy keeps a text as code points of four bytes each.
static void add_text(Archive *archive, const char *name, const char *text)
{
    char kind[KIND_MOST];
    snprintf(kind, sizeof kind, "<U%zu", strlen(text));
    Block block = npy_new(kind, "()", 4 * strlen(text));
    for (const char *c = text; *c != '\0'; c++)
        append_little(&block, (unsigned char)*c, 4);
    add_member(archive, name, &block);
}

static void add_layer(Archive *archive, const Network *net, size_t l)
{
    char shape[SHAPE_MOST];
    const Layer *layer = &net->layers[l];
    Matrix w = layer->weights;
    snprintf(shape, sizeof shape, "(%zu, %zu)", w.rows, w.cols);
    add_numbers(archive, l, "weight", shape, w.at, w.rows * w.cols);
    snprintf(shape, sizeof shape, "(%zu,)", w.rows);
    add_numbers(archive, l, "bias", shape, layer->biases, w.rows);
}

bool npz_save(const Network *net, const char *path, Error *error)
{
    FileReplacement file;
    if (net->parameter_count > (UINT32_MAX >> 3) - 4096)
        return error_set(error,
                         "%s: %zu parameters, expected fewer than 2^29: a "
                         "zip file ends at 4 GiB",
                         path, net->parameter_count);
    if (!file_replace(&file, path, error))
        return false;
    Archive archive = {.stream = file.stream};
    archive.members = memory_new(2 * net->depth + 2, sizeof(Member));
    for (size_t l = 0; l < net->depth; l++)
        add_layer(&archive, net, l);
    add_text(&archive, "activation",
             activation_name(net->layers[0].activation));
    add_text(&archive, "output",
             activation_name(net->layers[net->depth - 1].activation));
    add_directory(&archive);
    free(archive.members);
    return file_commit(&file, error);
}
