// training: the trainer's whole path as a target for files of weights.
//
// The bytes become the network of --load and train one epoch with each
// engine; the network reads a number that the pen wrote; and the bytes are
// resumed as a checkpoint.  What was trained holds numbers alone, and what
// was written can be gone on from; or the file is refused.
#ifndef TESTS_FUZZ_TRAINING_H
#define TESTS_FUZZ_TRAINING_H

#include <unistd.h>

#include "../../chapters/07-trainer/keep.h"
#include "../../chapters/07-trainer/own_number.h"
#include "../../chapters/07-trainer/training.h"
#include "data/pen.h"
#include "fuzz/targets.h"
#include "measure/learner.h"

// What every file meets.
typedef struct {
    DigitsSets sets;
    Drawing drawing; // two digits side by side
    char path[40];   // where the bytes go
} FuzzDesk;

static FuzzDesk fuzz_desk;

static inline void fuzz_desk_clear(void)
{
    unlink(fuzz_desk.path);
    digits_close(&fuzz_desk.sets);
    drawing_free(&fuzz_desk.drawing);
}

static inline void fuzz_desk_draw(Drawing *drawing)
{
    unsigned char pixels[2 * PEN_PIXELS], labels[2];
    pen_fill(1, 2, pixels, labels);
    *drawing = (Drawing){2 * PEN_SIDE, PEN_SIDE, malloc(sizeof pixels)};
    FUZZ_CHECK(drawing->gray != NULL);
    for (size_t i = 0; i < sizeof pixels; i++) {
        size_t row = i / drawing->width, column = i % drawing->width;
        size_t digit = column / PEN_SIDE, x = column % PEN_SIDE;
        drawing->gray[i] =
            (unsigned char)(255 - pixels[digit * PEN_PIXELS +
                                         row * PEN_SIDE + x]);
    }
}

static inline void fuzz_desk_lay(void)
{
    Error error;
    DigitsRequest few = {DIGITS_PEN, DIGITS_FOLDER, 10, 4};
    FUZZ_CHECK(digits_open(few, &fuzz_desk.sets, &error));
    fuzz_desk_draw(&fuzz_desk.drawing);
    // in memory, where the system has such a place
    const char *folder =
        access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    snprintf(fuzz_desk.path, sizeof fuzz_desk.path, "%s/fuzz-XXXXXX",
             folder);
    int descriptor = mkstemp(fuzz_desk.path);
    FUZZ_CHECK(descriptor >= 0);
    close(descriptor);
    FUZZ_CHECK(atexit(fuzz_desk_clear) == 0);
}

static inline void fuzz_desk_put(const uint8_t *bytes, size_t size)
{
    FILE *file = fopen(fuzz_desk.path, "wb");
    FUZZ_CHECK(file != NULL);
    FUZZ_CHECK(fwrite(bytes, 1, size, file) == size);
    FUZZ_CHECK(fclose(file) == 0);
}

// A refusal names the file, and says something in one line.
static inline void fuzz_check_said(const Error *error)
{
    size_t length = strlen(fuzz_desk.path);
    FUZZ_CHECK(strncmp(error->text, fuzz_desk.path, length) == 0);
    FUZZ_CHECK(strlen(error->text) > length + 10);
    for (const char *c = error->text; *c != '\0'; c++)
        FUZZ_CHECK((unsigned char)*c >= 0x20);
}

// As the options would be that made the checkpoints of tests/fuzz/training.
static inline Plan fuzz_plan(int engine)
{
    return (Plan){.hidden = {1, {1}},
                  .activation = SIGMOID,
                  .output = SIGMOID,
                  .init = ZEROS, // no time for chance
                  .engine = engine,
                  .epochs = 1,
                  .batch = 10,
                  .every = 1,
                  .rate = 3,
                  .methods = methods_none()};
}

// Trains as the plan says.  False when the file is refused.
static inline bool fuzz_train(Plan plan)
{
    Run run;
    Error error = {""};
    plan.methods.threads = 1;
    if (!training_begin(&plan, &fuzz_desk.sets.training, 1, &run, &error)) {
        fuzz_check_said(&error);
        return false;
    }
    bool good =
        training_run(&plan, &fuzz_desk.sets, (Onlooker){0}, &run, &error);
    FUZZ_CHECK(good || strstr(error.text, "no longer numbers") != NULL ||
               strstr(error.text, "not written: it would hold") != NULL);
    for (size_t i = 0; good && i < run.net->parameter_count; i++)
        FUZZ_CHECK(isfinite(run.net->parameters[i]));
    FUZZ_CHECK(!good || run.done == run.first + plan.epochs);
    run_free(&run);
    return good;
}

static inline void fuzz_classify(const Plan *plan)
{
    Model model;
    Error error;
    static OwnNumber number; // too large for the stack
    Workbook book = workbook_new("fuzz");
    FUZZ_CHECK(keep_load(plan->load, plan, &model, &error));
    number = (OwnNumber){.path = "a drawing"};
    own_number_read(&book, model.net, &fuzz_desk.drawing, &number);
    FUZZ_CHECK(number.count == 2);
    for (size_t k = 0; k < number.count; k++)
        FUZZ_CHECK(number.answers[k] < DIGITS_CLASSES);
    model_free(&model);
}

static inline void fuzz_resume(void)
{
    Plan plan = fuzz_plan(ENGINE_FAST);
    plan.checkpoint = fuzz_desk.path;
    plan.resume = true;
    plan.epochs = 2;
    if (fuzz_train(plan))
        FUZZ_CHECK(fuzz_train(plan)); // from what was just written
}

static inline void fuzz_training(const uint8_t *bytes, size_t size)
{
    if (fuzz_desk.path[0] == '\0')
        fuzz_desk_lay();
    fuzz_desk_put(bytes, size);
    Plan plan = fuzz_plan(ENGINE_PLAIN);
    plan.load = fuzz_desk.path;
    if (fuzz_train(plan)) {
        plan.engine = ENGINE_FAST;
        fuzz_train(plan);
        fuzz_classify(&plan);
    }
    fuzz_resume();
}

#endif
