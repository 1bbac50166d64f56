// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reader_areas.h"

#include "core/base/error.h"
#include "core/statistics/jackknife.h"
#include "core/statistics/pair_sums.h"
#include "core/statistics/replicates.h"
#include "core/statistics/weighted_area.h"

#include <algorithm>

namespace dsmt::statistics {

namespace {

void requireCrossed(const ReaderStudy& study)
{
    const StudyDesign design = designOf(study);
    if (!design.isFullyCrossed)
        throw Error(ErrorKind::Refused,
                    "the analysis of variance wants every reader to have read every case under every "
                    "modality: " +
                        design.firstMissing + " (" + std::to_string(design.missing) +
                        " reads are missing); the U-statistic does without");
    const auto positives = std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1));
    for (const auto count : {positives, std::ptrdiff_t(study.positive.size()) - positives})
        if (count < 2)
            throw Error(ErrorKind::Refused, "covariances need two positive and two negative cases, and there are " +
                                                std::to_string(positives) + " positive and " +
                                                std::to_string(std::ptrdiff_t(study.positive.size()) - positives) +
                                                " negative ones");
}

template <class Covariance> void fillCovariances(ReaderAreas& result, Covariance covariance)
{
    const std::size_t count = result.areas.size();
    result.covariances.resize(count * count);
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a; b < count; ++b)
            result.covariances[a * count + b] = result.covariances[b * count + a] = covariance(a, b);
}

/// E[AB] is estimated with products of the same cases, E[A] E[B] with those that share no case.
double unbiasedCovariance(const PairSums& sums, std::size_t a, std::size_t b)
{
    const KernelProducts& products = sums.of(a, b);
    return sums.won[a] / sums.pairs[a] * (sums.won[b] / sums.pairs[b]) - products.sameNone / products.pairsNone;
}

void fillByBootstrap(const ReaderStudy& study, const BootstrapPlan& plan, const Progress& progress, ReaderAreas& result)
{
    const std::size_t curves = result.areas.size();
    std::vector<WeightedArea> areas;
    for (std::size_t curve = 0; curve < curves; ++curve)
        areas.emplace_back(study.scoresOf(curve / result.readers, curve % result.readers), study.positive);
    const Resampling resampling = byClass(study.positive);
    std::vector<double> drawn(curves * plan.replicates);
    inPieces(plan.replicates, plan.threads, progress, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> weights(study.cases.size());
        std::vector<double> room;
        for (std::size_t n = begin; n < end; ++n) {
            Draws draws(plan.seed, n);
            draw(resampling, draws, weights);
            for (std::size_t curve = 0; curve < curves; ++curve)
                drawn[curve * plan.replicates + n] = areas[curve].of(weights, room).value_or(0);
        }
    });
    fillCovariances(result, [&](std::size_t a, std::size_t b) {
        const std::span first(drawn.data() + a * plan.replicates, plan.replicates);
        const std::span second(drawn.data() + b * plan.replicates, plan.replicates);
        const double count = double(plan.replicates);
        return *jackknifeCovariance(first, second) * count / ((count - 1) * (count - 1));
    });
}

} // namespace

const char* nameOf(CovarianceMethod method)
{
    switch (method) {
    case CovarianceMethod::DeLong:
        return "DeLong";
    case CovarianceMethod::Jackknife:
        return "jackknife";
    case CovarianceMethod::Unbiased:
        return "unbiased";
    case CovarianceMethod::Bootstrap:
        return "bootstrap";
    }
    return "";
}

ReaderAreas readerAreas(const ReaderStudy& study, CovarianceMethod method, const BootstrapPlan& plan,
                        const Progress& progress)
{
    requireCrossed(study);
    ReaderAreas result{.modalities = study.modalities.size(),
                       .readers = study.readers.size(),
                       .method = method,
                       .areas = {},
                       .covariances = {}};
    std::vector<Placements> placements;
    for (std::size_t modality = 0; modality < result.modalities; ++modality)
        for (std::size_t reader = 0; reader < result.readers; ++reader) {
            placements.push_back(*placementsOf(study.scoresOf(modality, reader), study.positive));
            result.areas.push_back(placements.back().area);
        }
    switch (method) {
    case CovarianceMethod::DeLong:
        fillCovariances(result, [&](auto a, auto b) { return *placementCovariance(placements[a], placements[b]); });
        break;
    case CovarianceMethod::Jackknife: {
        std::vector<std::vector<double>> left;
        for (const Placements& placement : placements)
            left.push_back(areasWithoutEach(placement));
        fillCovariances(result, [&](auto a, auto b) { return *jackknifeCovariance(left[a], left[b]); });
        break;
    }
    case CovarianceMethod::Unbiased: {
        const PairSums sums = pairSums(study);
        fillCovariances(result, [&](auto a, auto b) { return unbiasedCovariance(sums, a, b); });
        break;
    }
    case CovarianceMethod::Bootstrap:
        fillByBootstrap(study, plan, progress, result);
        break;
    }
    return result;
}

} // namespace dsmt::statistics
