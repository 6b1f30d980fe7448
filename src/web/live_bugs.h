// live_bugs: backpropagation with a mistake, for the page's gradient check.
#ifndef WEB_LIVE_BUGS_H
#define WEB_LIVE_BUGS_H

#include "measure/bugs.h"
#include "web/live.h"

// Forward, and back with this mistake: live_gradient holds what such a
// program takes for the gradient.  rate: how far a stale order has moved
// its weights, see BugProgram.  Returns the cost that the program sees.
LIVE_EXPORT double live_bugged(Live *live, Cost cost, Bug bug, double rate);

#endif
