// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sampling.h"

#include <algorithm>
#include <array>
#include <map>

namespace dsmt::training {

std::vector<int> foldsOf(const Nodules& nodules, int folds, std::uint64_t seed)
{
    std::map<std::string, bool> invasive; // by patient, sorted: the order of the rows must not matter
    for (const CachedNodule* nodule : nodules)
        invasive[nodule->patient] |= nodule->labels[0] > 0.5f;
    std::array<std::vector<std::string>, 2> classes;
    for (const auto& [patient, isInvasive] : invasive)
        classes[isInvasive].push_back(patient);
    std::mt19937_64 random(seed);
    std::map<std::string, int> foldOf;
    int next = 0;
    for (auto& patients : classes) {
        shuffle(patients, random);
        for (const std::string& patient : patients)
            foldOf[patient] = next++ % folds;
    }
    std::vector<int> result;
    for (const CachedNodule* nodule : nodules)
        result.push_back(foldOf.at(nodule->patient));
    return result;
}

Nodules balancedOrder(const Nodules& nodules, std::mt19937_64& random)
{
    std::array<Nodules, 2> classes;
    Nodules order;
    for (const CachedNodule* nodule : nodules)
        (nodule->labels[0] < 0 ? order : classes[nodule->labels[0] > 0.5f]).push_back(nodule);
    const std::size_t larger = std::max(classes[0].size(), classes[1].size());
    for (Nodules& members : classes) {
        shuffle(members, random);
        for (std::size_t n = 0; n < larger && !members.empty(); ++n)
            order.push_back(members[n % members.size()]);
    }
    shuffle(order, random);
    return order;
}

double positiveWeight(const Nodules& nodules, std::size_t label)
{
    double positives = 0, negatives = 0;
    for (const CachedNodule* nodule : nodules)
        if (nodule->labels[label] >= 0)
            (nodule->labels[label] > 0.5f ? positives : negatives) += 1;
    return positives > 0 && negatives > 0 ? std::clamp(negatives / positives, 0.2, 5.0) : 1;
}

std::uint64_t derivedSeed(std::uint64_t seed, std::initializer_list<std::uint64_t> purpose)
{
    const auto mix = [](std::uint64_t x) { // SplitMix64 (Steele et al. 2014)
        x += 0x9e3779b97f4a7c15u;
        x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
        x = (x ^ x >> 27) * 0x94d049bb133111ebu;
        return x ^ x >> 31;
    };
    std::uint64_t mixed = mix(seed);
    for (const std::uint64_t part : purpose)
        mixed = mix(mixed ^ part);
    return mixed;
}

} // namespace dsmt::training
