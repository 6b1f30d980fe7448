// report: what the trainer prints once a network is trained.
#ifndef REPORT_H
#define REPORT_H

#include "trainer.h"

// One line when an epoch of the shown network has ended.
void report_epoch(const Run *run);

void report_best(const Lesson *lesson);
void report_confusion(const Lesson *lesson);
void report_mistakes(const Lesson *lesson);
void report_decision(const Lesson *lesson);
void report_disagree(const Lesson *lesson);
void report_neurons(const Lesson *lesson);
void report_shapes(const Lesson *lesson, const bool *hole);

// All of it into the trace.
void report_trace(Trace *trace, const Lesson *lesson);

#endif
