// vec: LANES floats side by side, under the same names on every processor.
//
// Each kernels_X.c sets LANES and includes this file, then the .inc files,
// which are written once with these names.  The compiler turns them into
// the instructions of that file's set.  What may not depend on the set is
// the result: + - * / and sqrt are rounded as IEEE 754 says, and vec_fma
// rounds once, so a lane holds the same bits however many lanes there are.
#ifndef ENGINE_VEC_H
#define ENGINE_VEC_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined __AVX2__ || defined __SSE2__
#include <immintrin.h>
#elif defined __aarch64__
#include <arm_neon.h>
#endif

#define INLINE static inline __attribute__((always_inline, unused))
// Loops over the registers of a tile must be unrolled, or the tile goes to
// memory.  Clang does it unasked, and when asked does it too late.
#ifdef __clang__
#define UNROLL
#else
#define UNROLL _Pragma("GCC unroll 16")
#endif

typedef float Vec __attribute__((vector_size(4 * LANES)));
typedef int32_t Bits __attribute__((vector_size(4 * LANES)));
typedef uint32_t Word __attribute__((vector_size(4 * LANES)));

INLINE Vec vec_load(const float *from)
{
    Vec x;
    memcpy(&x, from, sizeof x);
    return x;
}

INLINE void vec_store(float *to, Vec x)
{
    memcpy(to, &x, sizeof x);
}

// Every lane x.  (x - 0 is x for every x, -0 and NaN included.)
INLINE Vec vec_splat(float x)
{
    return x - (Vec){0};
}

// a b + c, rounded once.
INLINE Vec vec_fma(Vec a, Vec b, Vec c)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
#elif LANES == 8 && defined __FMA__
    return (Vec)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c);
#elif LANES == 4 && defined __aarch64__
    return (Vec)vfmaq_f32((float32x4_t)c, (float32x4_t)a, (float32x4_t)b);
#else
    for (int i = 0; i < LANES; i++)
        c[i] = fmaf(a[i], b[i], c[i]);
    return c;
#endif
}

INLINE Vec vec_sqrt(Vec a)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_sqrt_ps((__m512)a);
#elif LANES == 8 && defined __AVX__
    return (Vec)_mm256_sqrt_ps((__m256)a);
#else
    for (int i = 0; i < LANES; i++)
        a[i] = sqrtf(a[i]);
    return a;
#endif
}

// Lane by lane: yes where the mask is all ones, no where it is all zeros.
// Comparisons of two Vec give such a mask; with NaN they give zeros.
INLINE Vec vec_select(Bits mask, Vec yes, Vec no)
{
    return (Vec)((mask & (Bits)yes) | (~mask & (Bits)no));
}

// The larger of x and least, the smaller of x and most; NaN where x is NaN,
// as nobody should take what is no number for one.  (The instructions
// return their second operand where neither is the larger.)
INLINE Vec vec_at_least(Vec x, float least)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_max_ps((__m512)vec_splat(least), (__m512)x);
#elif LANES == 8 && defined __AVX__
    return (Vec)_mm256_max_ps((__m256)vec_splat(least), (__m256)x);
#else
    return vec_select(x < vec_splat(least), vec_splat(least), x);
#endif
}

INLINE Vec vec_at_most(Vec x, float most)
{
#if LANES == 16 && defined __AVX512F__
    return (Vec)_mm512_min_ps((__m512)vec_splat(most), (__m512)x);
#elif LANES == 8 && defined __AVX__
    return (Vec)_mm256_min_ps((__m256)vec_splat(most), (__m256)x);
#else
    return vec_select(x > vec_splat(most), vec_splat(most), x);
#endif
}

// LANES bytes, as words.
INLINE Word vec_bytes(const unsigned char *from)
{
#if LANES == 16 && defined __AVX512F__
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)from);
    return (Word)_mm512_cvtepu8_epi32(bytes);
#elif LANES == 8 && defined __AVX2__
    __m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)from);
    return (Word)_mm256_cvtepu8_epi32(bytes);
#else
    Word x;
    for (int i = 0; i < LANES; i++)
        x[i] = from[i];
    return x;
#endif
}

// The low two bytes of each lane, the lower one first: 2 LANES bytes.
INLINE void vec_store_pairs(unsigned char *to, Word x)
{
#if LANES == 16 && defined __AVX512F__
    _mm256_storeu_si256((__m256i *)(void *)to,
                        _mm512_cvtepi32_epi16((__m512i)x));
#else
    for (int i = 0; i < LANES; i++) {
        to[2 * i] = (unsigned char)x[i];
        to[2 * i + 1] = (unsigned char)(x[i] >> 8);
    }
#endif
}

// from[at], in each lane.
INLINE Word vec_gather(const uint32_t *from, Bits at)
{
#if LANES == 16 && defined __AVX512F__
    return (Word)_mm512_i32gather_epi32((__m512i)at, from, 4);
#elif LANES == 8 && defined __AVX2__
    return (Word)_mm256_i32gather_epi32((const int *)from, (__m256i)at, 4);
#else
    Word x;
    for (int i = 0; i < LANES; i++)
        x[i] = from[at[i]];
    return x;
#endif
}

#if LANES == 16 && defined __AVX512F__
// from[r], r = 0, 4, 8 and 12: four floats of each of four rows.
INLINE __m512 four_of_rows(const float *from, size_t apart)
{
    __m512 x = _mm512_castps128_ps512(_mm_loadu_ps(from));
    x = _mm512_insertf32x4(x, _mm_loadu_ps(from + 4 * apart), 1);
    x = _mm512_insertf32x4(x, _mm_loadu_ps(from + 8 * apart), 2);
    return _mm512_insertf32x4(x, _mm_loadu_ps(from + 12 * apart), 3);
}
#endif

// to[c][r] = from[r][c], for 16 rows of 4 floats, of rows and columns
// `apart` numbers apart.
INLINE void vec_transpose_strip(const float *from, float *to, size_t apart)
{
#if LANES == 16 && defined __AVX512F__
    __m512 a = four_of_rows(from, apart);
    __m512 b = four_of_rows(from + apart, apart);
    __m512 c = four_of_rows(from + 2 * apart, apart);
    __m512 d = four_of_rows(from + 3 * apart, apart);
    __m512d ab = (__m512d)_mm512_unpacklo_ps(a, b);
    __m512d cd = (__m512d)_mm512_unpacklo_ps(c, d);
    _mm512_storeu_pd(to, _mm512_unpacklo_pd(ab, cd));
    _mm512_storeu_pd(to + apart, _mm512_unpackhi_pd(ab, cd));
    ab = (__m512d)_mm512_unpackhi_ps(a, b);
    cd = (__m512d)_mm512_unpackhi_ps(c, d);
    _mm512_storeu_pd(to + 2 * apart, _mm512_unpacklo_pd(ab, cd));
    _mm512_storeu_pd(to + 3 * apart, _mm512_unpackhi_pd(ab, cd));
#elif defined __SSE2__
    for (size_t r = 0; r < 16; r += 4, from += 4 * apart, to += 4) {
        __m128 a = _mm_loadu_ps(from), b = _mm_loadu_ps(from + apart);
        __m128 c = _mm_loadu_ps(from + 2 * apart);
        __m128 d = _mm_loadu_ps(from + 3 * apart);
        _MM_TRANSPOSE4_PS(a, b, c, d);
        _mm_storeu_ps(to, a);
        _mm_storeu_ps(to + apart, b);
        _mm_storeu_ps(to + 2 * apart, c);
        _mm_storeu_ps(to + 3 * apart, d);
    }
#else
    for (size_t r = 0; r < 16; r++)
        for (size_t c = 0; c < 4; c++)
            to[c * apart + r] = from[r * apart + c];
#endif
}

INLINE Vec vec_abs(Vec x)
{
    return (Vec)((Bits)x & 0x7fffffff);
}

// The size of x with the sign of s; x >= 0.
INLINE Vec vec_sign_of(Vec x, Vec s)
{
    return (Vec)((Word)x | ((Word)s & 0x80000000u));
}

#endif
