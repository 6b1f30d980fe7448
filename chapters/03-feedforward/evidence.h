// evidence: the winning output taken apart.
#ifndef CHAPTERS_EVIDENCE_H
#define CHAPTERS_EVIDENCE_H

#include "feedforward.h"

// Fills in answer, second, bias, evidence and habit of a journey whose
// net, pass and test are known.
void evidence_gather(Journey *journey);

// Prints and traces the ledger  z = b + sum over k of a_k w_k,  what
// speaks against the runner-up, and what the hidden neurons are on for.
void evidence_print(Workbook *book, const Journey *journey);

#endif
