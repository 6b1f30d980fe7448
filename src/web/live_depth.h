// live_depth: how large errors and weighted inputs are, layer by layer.
#ifndef WEB_LIVE_DEPTH_H
#define WEB_LIVE_DEPTH_H

#include "web/live.h"

// The mean over neurons and digits of |delta| and of z^2 in each layer:
// sizes: [2][depth].  live: 784 inputs, ten softmax outputs, cross-entropy;
// pixels: [count][784], labels: [count], count > 0.
LIVE_EXPORT void live_depth(Live *live, const unsigned char *pixels,
                            const unsigned char *labels, size_t count,
                            double *sizes);

#endif
