#include "web/live_bugs.h"

double live_bugged(Live *live, Cost cost, Bug bug, double rate)
{
    BugProgram *program = bug_new(bug, live->net, rate);
    network_clear(live->gradient);
    double value =
        bug_backprop(program, live->net, cost, (Example){live->x, live->y},
                     live->gradient);
    bug_free(program);
    return value;
}
