// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fixtures/mutator.h"

#include <array>
#include <filesystem>

namespace dsmt::mutants {

enum class Outcome : std::uint32_t { Rejected, Refused, DecoderEnded, Read, Fault };

/// What became of one mutant; travels through a pipe as it is.
struct TrialReport {
    std::uint64_t mutant = 0;
    Outcome outcome = Outcome::Fault;
    std::uint32_t milliseconds = 0; ///< on the processor, the decoder's included
    std::int64_t mostBytes = 0;     ///< held at once by the reading process, without the volume it gave back
    std::array<char, 240> text{};   ///< reason or fault
};

/// The sound files: every encoding that can be written here, and the small odd ones beside the checkout.
std::vector<std::string> soundFiles();

/// Bytes number n: first each sound file as it is, then mutants.
std::string trialBytes(const std::vector<std::string>& sound, std::uint64_t seed, std::uint64_t n);

/// Scans the file and reads what it holds. A fault is: a reason that says nothing, an exception other than
/// Error(BadInput), more than two seconds on the processor, more than 64 MiB beside the volume.
TrialReport tryFile(const std::filesystem::path& file, std::uint64_t n);

} // namespace dsmt::mutants
