// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/clustered_area.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/u_statistic.h"
#include "core/workflows/score_analysis.h"

#include <cmath>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

using namespace statistics;

constexpr std::size_t kMostInAllPairs = 6;

void comparePair(const ReaderStudy& study, const AnalyzedCurve& a, const AnalyzedCurve& b, double level,
                 std::vector<Finding>& findings)
{
    const PairedReads pairs = pairedReads(study, a.place, b.place);
    const auto found = pairs.clusters.empty()
                           ? delongPaired(pairs.first, pairs.second, pairs.positive, level)
                           : clusteredDifference(pairs.first, pairs.second, pairs.positive, pairs.clusters, level);
    if (!found)
        return;
    findings.push_back({.kind = FindingKind::Difference,
                        .first = a.name,
                        .second = b.name,
                        .estimate = found->difference,
                        .error = found->variance ? std::optional(std::sqrt(*found->variance)) : std::nullopt,
                        .interval = found->interval,
                        .statistic = found->z,
                        .p = found->p,
                        .method = pairs.clusters.empty() ? "DeLong 1988, paired" : "Obuchowski 1997, paired"});
}

/// Curves of one reader, or of one modality.
void comparePairs(const ReaderStudy& study, double level, ScoreAnalysis& analysis)
{
    const auto& curves = analysis.curves;
    const std::size_t firsts = curves.size() <= kMostInAllPairs ? curves.size() : 1;
    for (std::size_t a = 0; a < firsts; ++a)
        for (std::size_t b = a + 1; b < curves.size(); ++b)
            comparePair(study, curves[a], curves[b], level, analysis.findings);
}

Finding contrastOf(FindingKind kind, const ReaderStudy& study, const AreaContrast& contrast, std::string method)
{
    return {.kind = kind,
            .first = study.modalities[contrast.first],
            .second = study.modalities[contrast.second],
            .estimate = contrast.difference,
            .error = contrast.error,
            .interval = contrast.interval,
            .statistic = contrast.statistic,
            .df = contrast.df,
            .p = contrast.p,
            .method = std::move(method)};
}

void byObuchowskiRockette(const ReaderStudy& study, const AnalysisWish& wish, ScoreAnalysis& analysis,
                          const Progress& progress)
{
    const ObuchowskiRockette found =
        obuchowskiRockette(readerAreas(study, wish.covariance, {}, progress), {.level = wish.level});
    const std::string how = fmt::format("Obuchowski & Rockette, Hillis 2007, {}", nameOf(wish.covariance));
    for (const ModalityMean& mean : found.randomReadersRandomCases.means)
        analysis.findings.push_back({.kind = FindingKind::MeanArea,
                                     .first = study.modalities[mean.modality],
                                     .estimate = mean.area,
                                     .error = mean.error,
                                     .interval = mean.interval,
                                     .df = mean.df,
                                     .method = how});
    for (const auto& [kind, inference] :
         {std::pair(FindingKind::RandomReadersRandomCases, &found.randomReadersRandomCases),
          {FindingKind::FixedReadersRandomCases, &found.fixedReadersRandomCases},
          {FindingKind::RandomReadersFixedCases, &found.randomReadersFixedCases}})
        for (const AreaContrast& contrast : inference->differences)
            analysis.findings.push_back(contrastOf(kind, study, contrast, how));
    for (const ReaderContrast& reader : found.readers) {
        Finding finding = contrastOf(FindingKind::ReaderDifference, study, reader.contrast, how);
        finding.first = study.readers[reader.reader] + " / " + finding.first;
        finding.second = study.readers[reader.reader] + " / " + finding.second;
        analysis.findings.push_back(std::move(finding));
    }
    analysis.notes.insert(analysis.notes.end(), found.notes.begin(), found.notes.end());
}

void byUStatistic(const ReaderStudy& study, const AnalysisWish& wish, ScoreAnalysis& analysis)
{
    const UStatisticAnalysis found = uStatistic(study, {.level = wish.level});
    const auto add = [&](const UStatisticEstimate& estimate, std::size_t first, std::optional<std::size_t> second) {
        analysis.findings.push_back({.kind = FindingKind::UStatistic,
                                     .first = study.modalities[first],
                                     .second = second ? study.modalities[*second] : "",
                                     .estimate = estimate.estimate,
                                     .error = estimate.error,
                                     .interval = estimate.interval,
                                     .statistic = estimate.statistic,
                                     .df = estimate.df,
                                     .p = estimate.p,
                                     .method = "Gallas 2006"});
    };
    for (std::size_t modality = 0; modality < found.areas.size(); ++modality)
        add(found.areas[modality], modality, {});
    for (const UStatisticContrast& contrast : found.differences)
        add(contrast.difference, contrast.first, contrast.second);
    analysis.notes.emplace_back("reads are missing, so the U-statistic is used instead of the analysis of variance");
    analysis.notes.insert(analysis.notes.end(), found.notes.begin(), found.notes.end());
}

void againstReaders(const ReaderStudy& study, std::size_t modality, const AnalysisWish& wish, ScoreAnalysis& analysis)
{
    const auto [beside, network] = besideReaders(study, *wish.network, modality);
    const AiVsReaders found = aiVsReaders(readerAreas(beside, wish.covariance), network, wish.margin, wish.level);
    const std::string &ai = beside.readers[network], &readers = beside.modalities[0];
    Finding finding{.kind = FindingKind::ReadersLessNetwork,
                    .first = readers,
                    .second = ai,
                    .estimate = found.difference,
                    .error = found.error,
                    .interval = found.interval,
                    .statistic = found.t,
                    .df = found.df,
                    .p = found.p,
                    .method = fmt::format("Hillis 2007, one modality, {}", nameOf(wish.covariance))};
    analysis.findings.push_back(finding);
    const std::string margin = fmt::format("margin {:g}", wish.margin);
    if (const auto& test = found.nonInferiority)
        analysis.findings.push_back({.kind = FindingKind::NonInferiority,
                                     .first = ai,
                                     .second = readers,
                                     .statistic = test->statistic,
                                     .df = found.df,
                                     .p = test->p,
                                     .method = "one-sided, " + margin});
    if (const auto& test = found.equivalence)
        analysis.findings.push_back({.kind = FindingKind::Equivalence,
                                     .first = ai,
                                     .second = readers,
                                     .interval = test->interval,
                                     .df = found.df,
                                     .p = test->p,
                                     .method = "Schuirmann 1987, " + margin});
    analysis.notes.insert(analysis.notes.end(), found.notes.begin(), found.notes.end());
}

/// Without the network, and without modalities that nobody else read.
ReaderStudy readersOnly(const ReaderStudy& study, const AnalysisWish& wish)
{
    const ReaderStudy readers = wish.network ? withoutReader(study, wish.network->reader) : study;
    std::vector<std::size_t> read;
    for (std::size_t modality = 0; modality < readers.modalities.size(); ++modality) {
        bool isAny = false;
        for (std::size_t reader = 0; reader < readers.readers.size(); ++reader)
            for (const std::uint8_t isRead : readers.readsOf(modality, reader))
                isAny = isAny || isRead;
        if (isAny)
            read.push_back(modality);
    }
    return withModalities(readers, read);
}

/// What a method refuses is said, and the others go on.
template <class Work> void tried(ScoreAnalysis& analysis, Work work)
{
    try {
        work();
    } catch (const Error& refused) {
        analysis.notes.push_back(refused.message());
    }
}

} // namespace

void compareCurves(const ReaderStudy& study, const AnalysisWish& wish, ScoreAnalysis& analysis,
                   const Progress& progress)
{
    if (study.modalities.size() == 1 || study.readers.size() == 1)
        comparePairs(study, wish.level, analysis);
    const ReaderStudy readers = readersOnly(study, wish);
    if (readers.modalities.size() > 1 && readers.readers.size() > 1)
        tried(analysis, [&] {
            if (designOf(readers).isFullyCrossed)
                byObuchowskiRockette(readers, wish, analysis, progress);
            else
                byUStatistic(readers, wish, analysis);
        });
    progress.checkCancelled();
    if (!wish.network)
        return;
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        if (besideReaders(study, *wish.network, modality).study.readers.size() > 2)
            tried(analysis, [&] { againstReaders(study, modality, wish, analysis); });
}

} // namespace dsmt::workflows
