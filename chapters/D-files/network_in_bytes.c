#include "network_in_bytes.h"

#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"
#include "base/phrase.h"
#include "data/model.h"
#include "workbook/table.h"

enum { LINE = 70 };

// Saves the network and reads the file that this makes, which has no name:
// so none is left, whatever ends the program.
static bool through_a_file(NetworkInBytes *it, Error *error)
{
    Model model = {.net = it->net};
    FILE *file = tmpfile();
    if (file == NULL)
        return error_set(error, "a temporary file: %s", strerror(errno));
    Phrase path = phrase("/dev/fd/%d", fileno(file));
    bool good = model_save(&model, path.text, error);
    rewind(file);
    good = good &&
           file_read(path.text, 1u << 20, &it->bytes, &it->size, error);
    fclose(file);
    return good;
}

NetworkInBytes network_in_bytes_of(const Workbook *book)
{
    Error error;
    NetworkInBytes it = {0};
    Random random = random_start(book->seed);
    it.net = network_new((const size_t[]){2, 2, 1}, 3, SIGMOID, SIGMOID);
    network_initialise(it.net, SCALED_NORMAL, &random);
    if (!through_a_file(&it, &error))
        workbook_fail(book, &error);
    it.header = little_endian(it.bytes); // its upper four bytes are 0
    return it;
}

void network_in_bytes_free(NetworkInBytes *it)
{
    network_free(it->net);
    free(it->bytes);
    *it = (NetworkInBytes){0};
}

// A long text, cut where its lines would grow too long.
static void print_wrapped(const char *text, size_t length)
{
    for (size_t at = 0; at < length; at += LINE)
        printf("  %.*s\n", (int)(length - at < LINE ? length - at : LINE),
               text + at);
}

static void print_number(Table *table, const NetworkInBytes *it, size_t i)
{
    static const char *const names[] = {
        "layer1.weight", "", "",           "", "layer1.bias", "",
        "layer2.weight", "", "layer2.bias"};
    size_t at = 8 + it->header + i * sizeof(double);
    char hex[40] = "";
    for (size_t b = 0; b < sizeof(double); b++)
        snprintf(hex + 3 * b, sizeof hex - 3 * b, "%02x ",
                 it->bytes[at + b]);
    hex[3 * sizeof(double) - 1] = '\0';
    table_cell(table, "%s|%zu|%s|%+.6f", names[i], at, hex,
               it->net->parameters[i]);
}

// A double is a sign, 11 bits of exponent and 52 bits of what follows the
// point:  +-1.fraction x 2^(exponent - 1023).
static void print_double(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff);
    uint64_t fraction = bits & 0xfffffffffffff;
    printf("\nThe first of them: sign %d, exponent %d - 1023 = %d, "
           "fraction\n%llu / 2^52 = %.6f:  %c%.6f x 2^%d = %+.6f\n",
           (int)(bits >> 63), exponent, exponent - 1023,
           (unsigned long long)fraction, ldexp((double)fraction, -52),
           bits >> 63 ? '-' : '+', 1 + ldexp((double)fraction, -52),
           exponent - 1023, value);
}

void network_in_bytes_print(const NetworkInBytes *it)
{
    table_heading("A network in %zu bytes", it->size);
    printf("The first eight are ");
    for (int i = 0; i < 8; i++)
        printf("%02x ", it->bytes[i]);
    printf("= %zu, as long is the header:\n\n", it->header);
    print_wrapped((const char *)it->bytes + 8, it->header);
    puts("\nAnd the numbers, eight bytes each:\n");
    Table *table = table_new("<tensor|byte|<hexadecimal|number");
    for (size_t i = 0; i < it->net->parameter_count; i++)
        print_number(table, it, i);
    table_print(table);
    print_double(it->net->parameters[0]);
}

void network_in_bytes_trace(Trace *trace, const NetworkInBytes *it)
{
    trace_step(trace, "safetensors", "What was saved",
               "weights before biases, layer by layer");
    trace_vector(trace, "parameters", it->net->parameters,
                 it->net->parameter_count);
}
