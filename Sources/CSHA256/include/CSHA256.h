// The compression function of SHA-256 (FIPS 180-4 §6.2.2), by the processor's own instructions where it has
// them. Padding and portions are Swift's.

#ifndef KOKCHA_CSHA256_H
#define KOKCHA_CSHA256_H

#include <stddef.h>
#include <stdint.h>

// Whether the processor has instructions for SHA-256: the SHA extensions of x86.
int kokcha_sha256_has_instructions(void);

// Takes `count` blocks of 64 bytes into a state of eight words. `uses_instructions` may be true only where
// the processor has them.
void kokcha_sha256_compress(
    uint32_t *state, const uint8_t *blocks, size_t count, int uses_instructions);

#endif
