// fuzzer: hands libFuzzer's bytes to one target, which the Makefile names
// as TARGET.
#include "fuzz/targets.h"
#include "fuzz/training.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    TARGET(bytes, size);
    return 0;
}
