#ifndef HEDGEROW_SHA2_H
#define HEDGEROW_SHA2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor computes SHA-256 by itself.
bool sha2_is_available(void);

/// Takes blocks of 64 bytes into the eight words of a SHA-256; only where it is available.
///
/// `constants` are the 64 words of FIPS 180-4, section 4.2.2.
void sha2_add_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks, const uint32_t constants[64]);

/// The same for two messages at once, in little more time than for one.
void sha2_add_blocks_of_two(
    uint32_t first[8], uint32_t second[8], const uint8_t *first_bytes, const uint8_t *second_bytes, size_t blocks,
    const uint32_t constants[64]);

#endif
