// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

#include <random>

namespace dsmt::training {

using cohort::CachedNodule;
using Nodules = std::vector<const CachedNodule*>;

/// Parts patients (not nodules) into `folds` folds that hold about as many patients with an invasive nodule each.
/// Result: the fold of each nodule.
std::vector<int> foldsOf(const Nodules& nodules, int folds, std::uint64_t seed);

/// One epoch's order: as many invasive nodules as others, the rarer ones drawn again; nodules whose invasiveness is
/// not known come once each, for what else they teach.
Nodules balancedOrder(const Nodules& nodules, std::mt19937_64& random);

/// What makes positives and negatives of a label weigh alike, within a factor of five; 1 without both.
/// @param label as models::Head
double positiveWeight(const Nodules& nodules, std::size_t label);

/// A seed for one purpose, from the seed of the run and what tells the purpose from others.
std::uint64_t derivedSeed(std::uint64_t seed, std::initializer_list<std::uint64_t> purpose);

/// Fisher-Yates with the generator's own bits, so that every standard library gives one order.
template <class Value> void shuffle(std::vector<Value>& values, std::mt19937_64& random)
{
    for (std::size_t n = values.size(); n > 1; --n)
        std::swap(values[n - 1], values[random() % n]);
}

} // namespace dsmt::training
