// faults_read: whatever fails while a file is read, either all of it comes
// back as it should or it is refused with one line and nothing is held.
#include "faults_child.h"

#include "data/digits.h"
#include "data/drawing.h"
#include "data/idx.h"
#include "data/model.h"
#include "png_make.h"
#include "workbook/numbers.h"

// Fails call 1, 2, … until no call is left.
static long sweep(Attempt read, int version, bool stays)
{
    int code = DONE;
    long at = 0, refused = 0;
    while (code != FINISHED && !enough_failures()) {
        code = try_in_child(read, version, ++at, stays, false);
        refused += code == REFUSED || code == NO_MEMORY;
    }
    CU_ASSERT_TRUE(refused > 1); // open and its block, at the least
    return at - 1;
}

static long sweep_both(Attempt read, int version)
{
    Error error;
    CU_ASSERT_TRUE_FATAL(read(version, &error));
    return sweep(read, version, false) + sweep(read, version, true);
}

static bool expect(bool right)
{
    if (!right)
        _exit(WRONG);
    return true;
}

// ---- weights -----------------------------------------------------------

static Model written;

static bool read_model(int version, Error *error)
{
    (void)version;
    Model model;
    if (!model_load(path, &model, error)) {
        expect(strstr(error->text, "bad JSON") == NULL); // it is good
        return false;
    }
    size_t count = written.net->parameter_count;
    const char *note = model_find(&model, "epoch");
    expect(model.net->parameter_count == count);
    expect(memcmp(model.net->parameters, written.net->parameters,
                  count * sizeof(double)) == 0);
    expect(note != NULL && strcmp(note, "3") == 0);
    model_free(&model);
    return true;
}

TEST(weights)
{
    const size_t sizes[] = {6, 5, 4};
    Random random = random_start(1);
    Error error;
    written.net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    network_initialise(written.net, NORMAL, &random);
    model_note(&written, "epoch", "%d", 3);
    CU_ASSERT_TRUE_FATAL(model_save(&written, path, &error));
    printf("%ld faults ... ", sweep_both(read_model, 0));
    model_free(&written);
}

// ---- a drawing ---------------------------------------------------------

enum { WIDTH = 23, HEIGHT = 19 };
static unsigned char gray[WIDTH * HEIGHT];

static bool read_drawing(int version, Error *error)
{
    (void)version;
    Drawing drawing;
    if (!drawing_read(path, &drawing, error))
        return false;
    expect(drawing.width == WIDTH && drawing.height == HEIGHT);
    expect(memcmp(drawing.gray, gray, sizeof gray) == 0);
    drawing_free(&drawing);
    return true;
}

// Plain, interlaced, and with a palette.
TEST(drawings)
{
    static const struct {
        int type, interlaced;
    } kinds[] = {{PNG_COLOR_TYPE_GRAY, 0},
                 {PNG_COLOR_TYPE_GRAY, 1},
                 {PNG_COLOR_TYPE_PALETTE, 0}};
    static unsigned char rows[sizeof gray];
    static PngFile file;
    long faults = 0;
    for (int k = 0; k < 3; k++) {
        for (size_t i = 0; i < sizeof gray; i++) {
            rows[i] = (unsigned char)(i * 37 % 251);
            gray[i] = k == 2 ? (unsigned char)(255 - rows[i]) : rows[i];
        }
        png_make(&file, WIDTH, HEIGHT, 8, kinds[k].type,
                 kinds[k].interlaced, rows);
        put_bytes(path, file.bytes, file.size);
        faults += sweep_both(read_drawing, 0);
    }
    printf("%ld faults ... ", faults);
}

// ---- digits ------------------------------------------------------------

static const unsigned char labels[] = {0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 9};
static unsigned char images[16 + 3 * DIGITS_PIXELS] = {
    0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 28, 0, 0, 0, 28};

static bool read_images(int version, Error *error)
{
    (void)version;
    Idx read = {.kind = IDX_IMAGES};
    if (!idx_read(path, &read, error))
        return false;
    expect(read.count == 3 && read.rows == 28 && read.columns == 28);
    expect(memcmp(read.bytes, images + 16, 3 * DIGITS_PIXELS) == 0);
    idx_free(&read);
    return true;
}

static bool read_labels(int version, Error *error)
{
    (void)version;
    Idx read = {.kind = IDX_LABELS};
    if (!idx_read(path, &read, error))
        return false;
    expect(read.count == 3 && memcmp(read.bytes, labels + 8, 3) == 0);
    idx_free(&read);
    return true;
}

// The four files of a folder.
static bool open_digits(int version, Error *error)
{
    (void)version;
    DigitsSets sets;
    if (!digits_open(
            (DigitsRequest){DIGITS_MNIST, path, DIGITS_ALL, DIGITS_ALL},
            &sets, error))
        return false;
    const Digits *both[] = {&sets.training, &sets.test};
    for (int i = 0; i < 2; i++) {
        expect(both[i]->count == 3);
        expect(memcmp(both[i]->labels, labels + 8, 3) == 0);
        expect(memcmp(both[i]->pixels, images + 16, 3 * DIGITS_PIXELS) ==
               0);
    }
    digits_close(&sets);
    return true;
}

TEST(idx_files)
{
    for (size_t i = 16; i < sizeof images; i++)
        images[i] = (unsigned char)(i * 31 % 255);
    put_bytes(path, images, sizeof images);
    long faults = sweep_both(read_images, 0);
    put_bytes(path, labels, sizeof labels);
    faults += sweep_both(read_labels, 0);
    printf("%ld faults ... ", faults);
}

TEST(a_folder_of_digits)
{
    static const char *const names[] = {
        "train-images-idx3-ubyte", "t10k-images-idx3-ubyte",
        "train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte"};
    char file[128];
    unlink(path);
    CU_ASSERT_EQUAL_FATAL(mkdir(path, 0777), 0);
    for (int i = 0; i < 4; i++) {
        snprintf(file, sizeof file, "%s/%s", path, names[i]);
        put_bytes(file, i < 2 ? images : labels,
                  i < 2 ? sizeof images : sizeof labels);
    }
    printf("%ld faults ... ", sweep_both(open_digits, 0));
    for (int i = 0; i < 4; i++) {
        snprintf(file, sizeof file, "%s/%s", path, names[i]);
        unlink(file);
    }
    rmdir(path);
}

// ---- numbers -----------------------------------------------------------

static bool read_numbers(int version, Error *error)
{
    (void)version;
    double v[3];
    if (!numbers_from_file(path, v, 3, error))
        return false;
    return expect(v[0] == .5 && v[1] == -2 && v[2] == 300);
}

TEST(a_file_of_numbers)
{
    static const char text[] = "# three\n.5 -2\n3e2\n";
    put_bytes(path, text, sizeof text - 1);
    printf("%ld faults ... ", sweep_both(read_numbers, 0));
}

int main(void)
{
    if (!one_file_begin())
        return 1;
    faults_begin();
    int failed = tests_run("faults_read");
    faults_end();
    folder_end();
    return failed;
}
