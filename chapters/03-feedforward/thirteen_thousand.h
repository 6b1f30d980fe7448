// thirteen_thousand: the network 784-16-16-10 and its 13,002 numbers.
#ifndef THIRTEEN_THOUSAND_H
#define THIRTEEN_THOUSAND_H

#include "nn/network.h"

enum { HIDDEN = 16, DEPTH = 3 };

// All parameters are 0; the caller frees it.
Network *thirteen_thousand_network(void);
void thirteen_thousand_print(const Network *net);

#endif
