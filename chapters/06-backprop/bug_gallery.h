// bug_gallery: the same digit and the same training under each bug.
#ifndef BUG_GALLERY_H
#define BUG_GALLERY_H

#include "measure/bugs.h"
#include "real_digit.h"

// One bug: what it takes for the gradient of the digit, and how far a
// network gets with it.
typedef struct {
    Network *analytic;
    Network *numeric; // in the bug's own world: wrong truth and all
    GradcheckReport check;
    double ratio_hidden; // median of analytic / numeric
    double ratio_output;
    double cosine;   // of the angle between the two gradients
    double accuracy; // after training, on the test set
} BugResult;

typedef struct BugGallery {
    BugResult bug[BUG_COUNT]; // indexed by Bug
} BugGallery;

// Free with bug_gallery_free.
BugGallery bug_gallery_of(const RealDigit *digit, const DigitsSets *sets,
                          uint64_t seed);
void bug_gallery_print(const BugGallery *gallery);
void bug_gallery_trace(Trace *trace, const BugGallery *gallery);
void bug_gallery_free(BugGallery *gallery);

#endif
