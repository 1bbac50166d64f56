// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mrmc_bootstrap.h"

#include "core/base/error.h"
#include "core/statistics/distribution.h"
#include "core/statistics/replicates.h"
#include "core/statistics/weighted_area.h"

#include <algorithm>

namespace dsmt::statistics {

namespace {

/// Sorted scores of all readers, and how one replicate is drawn from them.
class Sampler final {
public:
    Sampler(const ReaderStudy& study, Resampled resampled)
        : m_modalities(study.modalities.size()), m_readers(study.readers.size()), m_resampled(resampled),
          m_cases(study.clusters.empty() ? byClass(study.positive) : byCluster(study.clusters))
    {
        for (std::size_t modality = 0; modality < m_modalities; ++modality)
            for (std::size_t reader = 0; reader < m_readers; ++reader)
                m_areas.emplace_back(study.scoresOf(modality, reader), study.positive, study.readsOf(modality, reader));
    }

    std::size_t cases() const { return m_cases.cases; }

    /// @return mean area of each modality; nothing where no reader has one
    std::vector<std::optional<double>> drawn(Draws& draws, std::vector<std::uint32_t>& weights,
                                             std::vector<double>& room) const
    {
        if (m_resampled == Resampled::Readers)
            std::fill(weights.begin(), weights.end(), 1);
        else
            draw(m_cases, draws, weights);
        std::vector<std::uint32_t> readers(m_readers, m_resampled == Resampled::Cases ? 1 : 0);
        if (m_resampled != Resampled::Cases)
            for (std::size_t n = 0; n < m_readers; ++n)
                ++readers[draws.below(std::uint32_t(m_readers))];
        return means(readers, weights, room);
    }

    std::vector<std::optional<double>> means(const std::vector<std::uint32_t>& readers,
                                             const std::vector<std::uint32_t>& weights, std::vector<double>& room) const
    {
        std::vector<std::optional<double>> means;
        for (std::size_t modality = 0; modality < m_modalities; ++modality) {
            double sum = 0, count = 0;
            for (std::size_t reader = 0; reader < m_readers; ++reader) {
                if (readers[reader] == 0)
                    continue;
                if (const auto area = m_areas[modality * m_readers + reader].of(weights, room)) {
                    sum += readers[reader] * *area;
                    count += readers[reader];
                }
            }
            means.push_back(count > 0 ? std::optional(sum / count) : std::nullopt);
        }
        return means;
    }

private:
    std::size_t m_modalities, m_readers;
    Resampled m_resampled;
    Resampling m_cases;
    std::vector<WeightedArea> m_areas;
};

double twoSidedShare(const std::vector<double>& values)
{
    std::size_t notAbove = 0, notBelow = 0;
    for (const double value : values) {
        notAbove += value <= 0;
        notBelow += value >= 0;
    }
    return std::min(1.0, 2 * double(std::min(notAbove, notBelow) + 1) / double(values.size() + 1));
}

} // namespace

std::vector<MrmcBootstrapEstimate> mrmcBootstrap(const ReaderStudy& study, Resampled resampled,
                                                 const BootstrapPlan& plan, const Progress& progress)
{
    const Sampler sampler(study, resampled);
    const std::size_t modalities = study.modalities.size();
    std::vector<double> room;
    const auto whole = sampler.means(std::vector<std::uint32_t>(study.readers.size(), 1),
                                     std::vector<std::uint32_t>(study.cases.size(), 1), room);
    for (std::size_t modality = 0; modality < modalities; ++modality)
        if (!whole[modality])
            throw Error(ErrorKind::Refused, "no reader read cases of both classes under " + study.modalities[modality]);
    std::vector<std::optional<double>> drawn(plan.replicates * modalities);
    inPieces(plan.replicates, plan.threads, progress, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> weights(sampler.cases());
        std::vector<double> own;
        for (std::size_t n = begin; n < end; ++n) {
            Draws draws(plan.seed, n);
            const auto means = sampler.drawn(draws, weights, own);
            std::copy(means.begin(), means.end(), drawn.begin() + std::ptrdiff_t(n * modalities));
        }
    });
    std::vector<MrmcBootstrapEstimate> estimates;
    const auto add = [&](std::size_t first, std::optional<std::size_t> second) {
        std::vector<std::optional<double>> values(plan.replicates);
        for (std::size_t n = 0; n < plan.replicates; ++n) {
            const auto a = drawn[n * modalities + first];
            const auto b = second ? drawn[n * modalities + *second] : std::optional(0.0);
            if (a && b)
                values[n] = *a - *b;
        }
        const double estimate = *whole[first] - (second ? *whole[*second] : 0);
        std::vector<double> sorted;
        auto summary = summarized(estimate, values, plan, &sorted);
        if (!summary)
            throw Error(ErrorKind::Refused, "fewer than two replicates have cases of both classes");
        estimates.push_back({first, second, *summary, second ? std::optional(twoSidedShare(sorted)) : std::nullopt});
    };
    for (std::size_t first = 0; first < modalities; ++first)
        add(first, {});
    for (std::size_t first = 0; first < modalities; ++first)
        for (std::size_t second = first + 1; second < modalities; ++second)
            add(first, second);
    return estimates;
}

} // namespace dsmt::statistics
