#include "sha2.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// Source: Intel, "Intel SHA Extensions", 2013: what the four instructions compute, and the order of words in their operands.

// Functions that use them, as parts of those that are called from elsewhere.
#define SHA2 __attribute__((target("sha,sse4.1,ssse3"), always_inline)) static inline

bool sha2_is_available(void) {
  unsigned a, b, c, d;
  // SSSE3 and SSE4.1 (leaf 1, ECX bits 9 and 19), the SHA extensions (leaf 7, EBX bit 29).
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c >> 9 & 1) || !(c >> 19 & 1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

// The eight words as the instructions take them: (f, e, b, a) and (h, g, d, c), least first.
typedef struct {
  __m128i feba, hgdc;
} words;

SHA2 words load(const uint32_t state[8]) {
  const __m128i abcd = _mm_loadu_si128((const __m128i *)state);
  const __m128i efgh = _mm_loadu_si128((const __m128i *)(state + 4));
  const __m128i badc = _mm_shuffle_epi32(abcd, 0xB1);
  const __m128i hgfe = _mm_shuffle_epi32(efgh, 0x1B);
  return (words){_mm_alignr_epi8(badc, hgfe, 8), _mm_blend_epi16(hgfe, badc, 0xF0)};
}

SHA2 void store(words state, uint32_t into[8]) {
  const __m128i abef = _mm_shuffle_epi32(state.feba, 0x1B);
  const __m128i ghcd = _mm_shuffle_epi32(state.hgdc, 0xB1);
  _mm_storeu_si128((__m128i *)into, _mm_blend_epi16(abef, ghcd, 0xF0));
  _mm_storeu_si128((__m128i *)(into + 4), _mm_alignr_epi8(ghcd, abef, 8));
}

// Takes a block of each message. Every round waits for the one before it; with two messages the processor has another to do.
SHA2 void add_block(
    words *states, const uint8_t *const *messages, const int count, size_t offset, const uint32_t constants[64]) {
  // Message words are written most significant byte first.
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  words before[2];
  __m128i schedule[2][4];
#pragma clang loop unroll(full)
  for (int m = 0; m < count; m++) {
    before[m] = states[m];
    for (int i = 0; i < 4; i++) {
      const __m128i word = _mm_loadu_si128((const __m128i *)(messages[m] + offset + 16 * i));
      schedule[m][i] = _mm_shuffle_epi8(word, swap);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < 16; i++) {
    const __m128i constant = _mm_loadu_si128((const __m128i *)(constants + 4 * i));
#pragma clang loop unroll(full)
    for (int m = 0; m < count; m++) {
      __m128i *const w = schedule[m];
      words *const state = &states[m];
      const __m128i sum = _mm_add_epi32(w[i & 3], constant);
      state->hgdc = _mm_sha256rnds2_epu32(state->hgdc, state->feba, sum);
      state->feba = _mm_sha256rnds2_epu32(state->feba, state->hgdc, _mm_shuffle_epi32(sum, 0x0E));
      if (i < 12) {
        // The four words after the next twelve.
        const __m128i part = _mm_add_epi32(
            _mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]), _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4));
        w[i & 3] = _mm_sha256msg2_epu32(part, w[(i + 3) & 3]);
      }
    }
  }
#pragma clang loop unroll(full)
  for (int m = 0; m < count; m++) {
    states[m].feba = _mm_add_epi32(states[m].feba, before[m].feba);
    states[m].hgdc = _mm_add_epi32(states[m].hgdc, before[m].hgdc);
  }
}

__attribute__((target("sha,sse4.1,ssse3")))
void sha2_add_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks, const uint32_t constants[64]) {
  words taken = load(state);
  for (size_t i = 0; i < blocks; i++) add_block(&taken, &bytes, 1, 64 * i, constants);
  store(taken, state);
}

__attribute__((target("sha,sse4.1,ssse3")))
void sha2_add_blocks_of_two(
    uint32_t first[8], uint32_t second[8], const uint8_t *first_bytes, const uint8_t *second_bytes, size_t blocks,
    const uint32_t constants[64]) {
  words states[2] = {load(first), load(second)};
  const uint8_t *const messages[2] = {first_bytes, second_bytes};
  for (size_t i = 0; i < blocks; i++) add_block(states, messages, 2, 64 * i, constants);
  store(states[0], first);
  store(states[1], second);
}

#else

bool sha2_is_available(void) { return false; }

void sha2_add_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks, const uint32_t constants[64]) {
  (void)state, (void)bytes, (void)blocks, (void)constants;
}

void sha2_add_blocks_of_two(
    uint32_t first[8], uint32_t second[8], const uint8_t *first_bytes, const uint8_t *second_bytes, size_t blocks,
    const uint32_t constants[64]) {
  (void)first, (void)second, (void)first_bytes, (void)second_bytes, (void)blocks, (void)constants;
}

#endif
