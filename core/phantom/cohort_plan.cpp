// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/cohort_plan.h"

#include "core/phantom/random.h"

#include <cstdio>

namespace dsmt::phantom {

namespace {

/// 48 bits, so that a case's seed can be written in any language's numbers. Cohorts of neighbouring seeds share no
/// case.
std::uint64_t caseSeed(const Protocol& protocol, std::uint64_t seed, int number)
{
    Random random(seed * 0x100000001B3u + std::uint64_t(number), Stage::Cohort);
    const std::uint64_t high = random.next() ^ std::uint32_t(protocol.letter) * 0x9E3779B1u;
    return (high & 0xFFFF) << 32 | (random.next() ^ std::uint32_t(protocol.letter) * 0x85EBCA77u);
}

} // namespace

const char* nameOf(Split split)
{
    return split == Split::Training ? "train" : "test";
}

int fullCount(const Protocol& protocol)
{
    return protocol.trainingCases + protocol.testCases;
}

std::vector<PlannedCase> planCohort(const Protocol& protocol, std::uint64_t seed, int count)
{
    std::vector<PlannedCase> cases;
    cases.reserve(std::size_t(std::max(0, count)));
    for (int number = 1; number <= count; ++number) {
        char id[48];
        std::snprintf(id, sizeof id, "SIM-%c%llu-%04d", protocol.letter, static_cast<unsigned long long>(seed), number);
        cases.push_back({id, {caseSeed(protocol, seed, number), protocol}, Split::Training});
    }
    // So many test cases of so many left: selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, S).
    Random random(seed ^ std::uint64_t(protocol.letter) << 32, Stage::Split);
    int wanted = int(std::lround(double(count) * protocol.testCases / fullCount(protocol)));
    for (int number = 0; number < count; ++number)
        if (random.below(count - number) < wanted) {
            cases[std::size_t(number)].split = Split::Test;
            --wanted;
        }
    return cases;
}

} // namespace dsmt::phantom
