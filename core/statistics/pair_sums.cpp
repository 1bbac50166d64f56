// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/pair_sums.h"

#include "core/statistics/placements.h"
#include "core/statistics/replicates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>
#include <numeric>

namespace dsmt::statistics {

namespace {

constexpr std::size_t kWordBits = 64;

/// One curve's scores by class, with what was not read left in its place.
struct Curve {
    std::vector<double> positives, negatives;
    std::vector<std::uint64_t> readPositive, readNegative; ///< bits
    std::vector<double> wonBy, lostBy;                     ///< sums of the kernel for each positive, for each negative
    double positivesRead = 0, negativesRead = 0;
};

Curve curveOf(const ReaderStudy& study, std::size_t modality, std::size_t reader)
{
    Curve curve;
    const auto scores = study.scoresOf(modality, reader);
    const auto reads = study.readsOf(modality, reader);
    for (std::size_t n = 0; n < scores.size(); ++n) {
        (study.positive[n] ? curve.positives : curve.negatives).push_back(scores[n]);
        const std::size_t place = (study.positive[n] ? curve.positives : curve.negatives).size() - 1;
        auto& bits = study.positive[n] ? curve.readPositive : curve.readNegative;
        if (place % kWordBits == 0)
            bits.push_back(0);
        bits.back() |= std::uint64_t(reads[n]) << (place % kWordBits);
        (study.positive[n] ? curve.positivesRead : curve.negativesRead) += reads[n];
    }
    curve.wonBy.assign(curve.positives.size(), 0);
    curve.lostBy.assign(curve.negatives.size(), 0);
    return curve;
}

/// Kernels of one positive against all negatives: below, and not above it. A tie is in the second only.
void fillBits(const Curve& curve, std::size_t positive, std::uint64_t* below, std::uint64_t* notAbove)
{
    const std::size_t words = curve.readNegative.size();
    const double score = curve.positives[positive];
    for (std::size_t word = 0; word < words; ++word) {
        std::uint64_t isBelow = 0, isNotAbove = 0;
        const std::size_t first = word * kWordBits, count = std::min(kWordBits, curve.negatives.size() - first);
        for (std::size_t n = 0; n < count; ++n) {
            isBelow |= std::uint64_t(curve.negatives[first + n] < score) << n;
            isNotAbove |= std::uint64_t(curve.negatives[first + n] <= score) << n;
        }
        const bool isRead = curve.readPositive[positive / kWordBits] >> (positive % kWordBits) & 1;
        const std::uint64_t read = isRead ? curve.readNegative[word] : 0;
        below[word] = isBelow & read;
        notAbove[word] = isNotAbove & read;
    }
}

std::uint64_t commonBits(const std::uint64_t* a, const std::uint64_t* b, std::size_t words)
{
    std::uint64_t count = 0;
    for (std::size_t word = 0; word < words; ++word)
        count += std::uint64_t(std::popcount(a[word] & b[word]));
    return count;
}

double dot(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        sum += a[n] * b[n];
    return sum;
}

/// Four times the sum of products with both cases the same, for all pairs of curves.
std::vector<std::uint64_t> sameBothSums(const std::vector<Curve>& curves)
{
    const std::size_t count = curves.size(), words = curves[0].readNegative.size();
    std::vector<std::uint64_t> sums(count * count, 0);
    std::mutex mutex;
    inPieces(curves[0].positives.size(), 0, {}, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint64_t> bits(2 * count * words), own(count * count, 0);
        for (std::size_t positive = begin; positive < end; ++positive) {
            for (std::size_t c = 0; c < count; ++c)
                fillBits(curves[c], positive, &bits[2 * c * words], &bits[(2 * c + 1) * words]);
            for (std::size_t a = 0; a < count; ++a)
                for (std::size_t b = a; b < count; ++b)
                    for (const std::size_t ofA : {2 * a, 2 * a + 1})
                        own[a * count + b] += commonBits(&bits[ofA * words], &bits[2 * b * words], words) +
                                              commonBits(&bits[ofA * words], &bits[(2 * b + 1) * words], words);
        }
        const std::lock_guard lock(mutex); // whole numbers: the order does not matter
        for (std::size_t n = 0; n < sums.size(); ++n)
            sums[n] += own[n];
    });
    return sums;
}

/// What each case wins by itself, by one sort instead of all pairs. Placements are halves over a count, exact again
/// when they are rounded to halves.
void fillMargins(const ReaderStudy& study, std::size_t modality, std::size_t reader, Curve& curve)
{
    const ReadCases read = readCases(study, modality, reader);
    const auto placements = placementsOf(read.scores, read.positive);
    if (!placements)
        return;
    const auto halves = [](double sum) { return std::round(2 * sum) / 2; };
    std::size_t nextPositive = 0, nextNegative = 0, positive = 0, negative = 0;
    const auto reads = study.readsOf(modality, reader);
    for (std::size_t n = 0; n < study.cases.size(); ++n) {
        const std::size_t place = study.positive[n] ? positive++ : negative++;
        if (!reads[n])
            continue;
        if (study.positive[n])
            curve.wonBy[place] = halves(placements->positives[nextPositive++] * curve.negativesRead);
        else
            curve.lostBy[place] = halves(placements->negatives[nextNegative++] * curve.positivesRead);
    }
}

double commonReads(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    return double(commonBits(a.data(), b.data(), a.size()));
}

KernelProducts productsOf(const Curve& a, const Curve& b, double wonA, double wonB, double sameBoth)
{
    const double bothPositive = commonReads(a.readPositive, b.readPositive);
    const double bothNegative = commonReads(a.readNegative, b.readNegative);
    const double byPositive = dot(a.wonBy, b.wonBy), byNegative = dot(a.lostBy, b.lostBy);
    KernelProducts products{.sameBoth = sameBoth,
                            .samePositive = byPositive - sameBoth,
                            .sameNegative = byNegative - sameBoth,
                            .sameNone = wonA * wonB - byPositive - byNegative + sameBoth};
    products.pairsBoth = bothPositive * bothNegative;
    products.pairsPositive = bothPositive * (a.negativesRead * b.negativesRead - bothNegative);
    products.pairsNegative = bothNegative * (a.positivesRead * b.positivesRead - bothPositive);
    products.pairsNone =
        (a.positivesRead * b.positivesRead - bothPositive) * (a.negativesRead * b.negativesRead - bothNegative);
    return products;
}

} // namespace

PairSums pairSums(const ReaderStudy& study)
{
    std::vector<Curve> curves;
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
            curves.push_back(curveOf(study, modality, reader));
            fillMargins(study, modality, reader, curves.back());
        }
    PairSums sums{.curves = curves.size(), .won = {}, .pairs = {}, .products = {}};
    for (const Curve& curve : curves) {
        sums.won.push_back(std::accumulate(curve.wonBy.begin(), curve.wonBy.end(), 0.0));
        sums.pairs.push_back(curve.positivesRead * curve.negativesRead);
    }
    const std::vector<std::uint64_t> sameBoth = sameBothSums(curves);
    sums.products.resize(curves.size() * curves.size());
    for (std::size_t a = 0; a < curves.size(); ++a)
        for (std::size_t b = a; b < curves.size(); ++b)
            sums.products[a * curves.size() + b] = sums.products[b * curves.size() + a] =
                productsOf(curves[a], curves[b], sums.won[a], sums.won[b], double(sameBoth[a * curves.size() + b]) / 4);
    return sums;
}

} // namespace dsmt::statistics
