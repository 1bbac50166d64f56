// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/simulated_readers.h"

#include "core/phantom/random.h"

#include <array>
#include <cmath>
#include <numbers>

namespace dsmt::phantom {

namespace {

/// The evidence within each truth, with mean 0 and variance 1.
std::vector<double> standardisedEvidence(std::span<const ReadCase> cases)
{
    std::vector<double> standardised(cases.size(), 0.0);
    for (bool truth : {false, true}) {
        double sum = 0, squares = 0, count = 0;
        for (const ReadCase& read : cases)
            if (read.invasive == truth) {
                sum += read.evidence;
                squares += read.evidence * read.evidence;
                ++count;
            }
        if (count < 2)
            continue;
        const double mean = sum / count;
        const double deviation = std::sqrt(std::max(1e-12, squares / count - mean * mean));
        for (std::size_t n = 0; n < cases.size(); ++n)
            if (cases[n].invasive == truth)
                standardised[n] = (cases[n].evidence - mean) / deviation;
    }
    return standardised;
}

double normalBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// From the decision axis to 0-100; the scale's middle lies between the two truths.
int ratingOf(double decision, double separation)
{
    const double z = (decision - separation / 2) / std::sqrt(1 + separation * separation / 4);
    return int(std::lround(100 * normalBelow(z)));
}

} // namespace

double meanAccuracy(const ReaderModel& model)
{
    return normalBelow(model.separation / 2 /
                       std::sqrt(1 + model.readerDeviation * model.readerDeviation +
                                 model.thresholdDeviation * model.thresholdDeviation));
}

double meanAuc(const ReaderModel& model)
{
    return normalBelow(model.separation / std::sqrt(2 + 2 * model.readerDeviation * model.readerDeviation));
}

std::vector<SimulatedRead> simulateReaders(std::span<const ReadCase> cases, std::uint64_t seed,
                                           const ReaderModel& model)
{
    Random random(seed, Stage::Readers);
    const std::vector<double> evidence = standardisedEvidence(cases);
    std::vector<double> common(cases.size());
    for (std::size_t n = 0; n < cases.size(); ++n)
        common[n] = std::sqrt(model.caseCorrelation) * (std::sqrt(model.evidenceShare) * evidence[n] +
                                                        std::sqrt(1 - model.evidenceShare) * double(random.normal()));
    std::vector<SimulatedRead> reads;
    reads.reserve(cases.size() * std::size_t(model.readers));
    for (int reader = 1; reader <= model.readers; ++reader) {
        const std::array<double, 2> habit{model.readerDeviation * double(random.normal()),
                                          model.readerDeviation * double(random.normal())};
        const double threshold = model.separation / 2 + model.thresholdDeviation * double(random.normal());
        for (std::size_t n = 0; n < cases.size(); ++n) {
            const bool truth = cases[n].invasive;
            const double decision = (truth ? model.separation : 0) + habit[truth ? 1 : 0] + common[n] +
                                    std::sqrt(1 - model.caseCorrelation) * double(random.normal());
            reads.push_back({"simulated senior " + std::to_string(reader), cases[n].id,
                             ratingOf(decision, model.separation), decision > threshold});
        }
    }
    return reads;
}

} // namespace dsmt::phantom
