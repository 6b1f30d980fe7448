#include "engine/kernels.h"

#include <stdlib.h>
#include <string.h>
#ifdef __SSE__
#include <xmmintrin.h>
#endif

extern const Kernels kernels_plain, kernels_avx2, kernels_avx512;

// The best first, so that the first that runs is the one to use.
static const Kernels *nth(int i)
{
#ifdef __x86_64__
    if (i == 0)
        return __builtin_cpu_supports("avx512f") ? &kernels_avx512 : NULL;
    if (i == 1)
        return __builtin_cpu_supports("avx2") &&
                       __builtin_cpu_supports("fma")
                   ? &kernels_avx2
                   : NULL;
#endif
    return i == KERNELS_COUNT - 1 ? &kernels_plain : NULL;
}

const Kernels *kernels_named(const char *name)
{
    for (int i = 0; i < KERNELS_COUNT; i++) {
        const Kernels *kernels = nth(i);
        if (kernels && (!name || strcmp(kernels->name, name) == 0))
            return kernels;
    }
    return NULL;
}

bool kernels_choose(const Kernels **kernels, Error *error)
{
    const char *name = getenv("ENGINE_ISA");
    *kernels = kernels_named(name);
    if (*kernels == NULL)
        return error_set(error,
                         "ENGINE_ISA=%s: this processor runs no such "
                         "kernels; expected avx512, avx2 or plain",
                         name);
    return true;
}

// x86: bits 15 and 6 of MXCSR, for results and for operands.
// 64-bit ARM: bit 24 of FPCR, for both.
#if defined __SSE__
unsigned kernels_flush(void)
{
    unsigned old = _mm_getcsr();
    _mm_setcsr(old | 0x8040);
    return old;
}

void kernels_unflush(unsigned old)
{
    _mm_setcsr(old);
}
#elif defined __aarch64__
unsigned kernels_flush(void)
{
    unsigned long old;
    __asm__ volatile("mrs %0, fpcr" : "=r"(old));
    __asm__ volatile("msr fpcr, %0" ::"r"(old | 1ul << 24));
    return (unsigned)old;
}

void kernels_unflush(unsigned old)
{
    __asm__ volatile("msr fpcr, %0" ::"r"((unsigned long)old));
}
#else
unsigned kernels_flush(void)
{
    return 0;
}

void kernels_unflush(unsigned old)
{
    (void)old;
}
#endif
