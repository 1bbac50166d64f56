// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Put before a function with loops over many numbers: compiled a second time for processors with AVX2, chosen when the
/// program starts. Without fused multiplication, so that the numbers stay the same to the last bit. Sanitizers do not
/// get along with the choice at start.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&                           \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define DSMT_CLONE_FOR_AVX2 __attribute__((target_clones("avx2", "default")))
#else
#define DSMT_CLONE_FOR_AVX2
#endif
