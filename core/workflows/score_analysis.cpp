// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_analysis.h"

#include "core/statistics/clustered_area.h"
#include "core/statistics/curve_corners.h"
#include "core/statistics/mean_curve.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <tuple>

namespace dsmt::workflows {

namespace {

using namespace statistics;

constexpr double kDrawnStep = 1.0 / 1000; ///< of an axis
constexpr std::size_t kMostDots = 2000;

std::string nameIn(const ReaderStudy& study, const ReaderPlace& place)
{
    const std::string &reader = study.readers[place.reader], &modality = study.modalities[place.modality];
    return study.modalities.size() == 1                ? reader
           : study.readers.size() == 1                 ? modality
           : reader == "network" && modality == reader ? reader
                                                       : reader + " / " + modality;
}

std::vector<std::uint32_t> clustersOf(const ReaderStudy& study, const ReadCases& read)
{
    std::vector<std::uint32_t> clusters;
    if (!study.clusters.empty())
        for (const std::uint32_t place : read.places)
            clusters.push_back(study.clusters[place]);
    return clusters;
}

void addCurve(const ReaderStudy& study, const ReaderPlace& place, const AnalysisWish& wish, ScoreAnalysis& analysis)
{
    const ReadCases read = readCases(study, place.modality, place.reader);
    if (read.scores.empty())
        return;
    const std::vector<std::uint32_t> clusters = clustersOf(study, read);
    const auto area =
        clusters.empty() ? delong(read.scores, read.positive) : clusteredArea(read.scores, read.positive, clusters);
    AnalyzedCurve curve{.place = place, .name = nameIn(study, place)};
    if (!area) {
        analysis.notes.push_back(fmt::format("all cases of {} are of one class, so there is no curve", curve.name));
        return;
    }
    curve.area = *area;
    curve.interval = delongInterval(*area, wish.level);
    curve.corners = rocCurve(read.scores, read.positive);
    curve.drawn = thinned(curve.corners, kDrawnStep);
    curve.isNetwork = wish.network && *wish.network == place;
    analysis.findings.push_back(
        {.kind = FindingKind::Area,
         .first = curve.name,
         .estimate = area->area,
         .error = area->variance ? std::optional(std::sqrt(*area->variance)) : std::nullopt,
         .interval = curve.interval,
         .method = clusters.empty() ? "DeLong 1988" : "Obuchowski 1997, several cases a patient"});
    curve.calibration = calibrated(curve.name, read.scores, read.positive, wish.level, analysis.findings);
    analysis.curves.push_back(std::move(curve));
}

void addMeans(const ReaderStudy& study, ScoreAnalysis& analysis)
{
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        std::vector<std::vector<RocPoint>> curves;
        double sum = 0;
        for (const AnalyzedCurve& curve : analysis.curves)
            if (curve.place.modality == modality && !curve.isNetwork) {
                curves.push_back(curve.corners);
                sum += curve.area.area;
            }
        if (curves.size() > 1)
            analysis.means.push_back({modality, study.modalities[modality], thinned(meanCurve(curves), kDrawnStep),
                                      sum / double(curves.size())});
    }
}

void addAgreement(const ReaderStudy& study, const AnalysisWish& wish, ScoreAnalysis& analysis)
{
    const auto [a, b] = wish.pair;
    if (a >= analysis.curves.size() || b >= analysis.curves.size() || a == b)
        return;
    const AnalyzedCurve &first = analysis.curves[a], &second = analysis.curves[b];
    const PairedReads pairs = pairedReads(study, first.place, second.place);
    const auto isFinite = [](double score) { return std::isfinite(score); };
    if (!std::all_of(pairs.first.begin(), pairs.first.end(), isFinite) ||
        !std::all_of(pairs.second.begin(), pairs.second.end(), isFinite))
        return;
    const auto limits = limitsOfAgreement(pairs.first, pairs.second, wish.level);
    if (!limits)
        return;
    ScoreAgreement agreement{
        .first = first.name, .second = second.name, .means = {}, .differences = {}, .limits = *limits};
    const std::size_t step = (pairs.first.size() + kMostDots - 1) / kMostDots;
    for (std::size_t n = 0; n < pairs.first.size(); n += step) {
        agreement.means.push_back((pairs.first[n] + pairs.second[n]) / 2);
        agreement.differences.push_back(pairs.first[n] - pairs.second[n]);
    }
    for (const auto& [kind, value, interval] :
         {std::tuple(FindingKind::MeanDifference, limits->bias, limits->biasInterval),
          {FindingKind::LowerLimit, limits->lower, limits->lowerInterval},
          {FindingKind::UpperLimit, limits->upper, limits->upperInterval}})
        analysis.findings.push_back({.kind = kind,
                                     .first = first.name,
                                     .second = second.name,
                                     .estimate = value,
                                     .interval = interval,
                                     .method = "Bland & Altman 1999"});
    analysis.agreement = std::move(agreement);
}

} // namespace

ScoreAnalysis analyzeScores(const ReaderStudy& study, const AnalysisWish& wish, const Progress& progress)
{
    ScoreAnalysis analysis;
    const double places = double(study.modalities.size() * study.readers.size());
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
            progress.advance(0.5 * double(modality * study.readers.size() + reader) / places);
            addCurve(study, {modality, reader}, wish, analysis);
        }
    addMeans(study, analysis);
    compareCurves(study, wish, analysis, progress.stage(0.5, 1));
    addAgreement(study, wish, analysis);
    if (!study.clusters.empty())
        analysis.notes.emplace_back(
            "patients have several cases: areas, their pairs and the bootstrap allow for it, other methods do not");
    std::stable_sort(analysis.findings.begin(), analysis.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.kind < b.kind; });
    std::vector<std::string> notes;
    for (const std::string& note : analysis.notes)
        if (std::find(notes.begin(), notes.end(), note) == notes.end())
            notes.push_back(note); // several methods may say the same
    analysis.notes = std::move(notes);
    return analysis;
}

} // namespace dsmt::workflows
