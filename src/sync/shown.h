// shown: every public function of src/nn appears in some chapter.
#ifndef SYNC_SHOWN_H
#define SYNC_SHOWN_H

#include "sync/text.h"

// Reports each function declared in src/nn/*.h that is neither among shown
// ("\nname\n" each) nor in the allow-list chapters/not-shown.txt, whose
// lines are "name  reason"; also lines there without a reason, for
// functions that do not exist, or that a chapter does show.  Returns false,
// having checked nothing, when there is no such list yet.
bool shown_check(const char *root, const Text *shown, Problems *problems);

#endif
