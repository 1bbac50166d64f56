// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/mrmc_words.h"
#include "core/statistics/delong.h"

#include <algorithm>

namespace dsmt::commands {

namespace {

using namespace statistics;

Json contrastJson(const ReaderStudy& study, const AreaContrast& c)
{
    return {{"a", study.modalities[c.first]},
            {"b", study.modalities[c.second]},
            {"difference", c.difference},
            {"se", c.error},
            {c.df ? "t" : "z", c.statistic},
            {"df", number(c.df)},
            {"p", c.p},
            {"ci", ends(c.interval)}};
}

/// The first difference stands beside the test, as most studies have two modalities.
Json inferenceJson(const ReaderStudy& study, const OrInference& inference, bool isChiSquare)
{
    Json json;
    if (isChiSquare)
        json["chi_square"] = inference.f ? Json(*inference.f * inference.df) : Json();
    json["f"] = number(inference.f);
    json["df"] = inference.df;
    json["ddf"] = number(inference.ddf);
    json["p"] = number(inference.p);
    const AreaContrast* first = inference.differences.empty() ? nullptr : &inference.differences.front();
    json["difference"] = first ? Json(first->difference) : Json();
    json["se"] = first ? Json(first->error) : Json();
    json["ci"] = first ? ends(first->interval) : Json();
    json["differences"] = Json::array();
    for (const AreaContrast& contrast : inference.differences)
        json["differences"].push_back(contrastJson(study, contrast));
    return json;
}

Json meanJson(const OrInference& inference, std::size_t modality)
{
    for (const ModalityMean& mean : inference.means)
        if (mean.modality == modality)
            return {{"se", mean.error}, {"df", number(mean.df)}, {"ci", ends(mean.interval)}};
    return {};
}

void addAnalysis(const MrmcResult& result, Json& json)
{
    const ReaderStudy& study = *result.study;
    const ObuchowskiRockette& found = *result.analysis;
    const OrComponents& c = found.components;
    json["covariance"] = nameOf(found.areas.method);
    json["rrrc"] = inferenceJson(study, found.randomReadersRandomCases, false);
    json["frrc"] = inferenceJson(study, found.fixedReadersRandomCases, true);
    json["rrfc"] = inferenceJson(study, found.randomReadersFixedCases, false);
    json["components"] = {{"msr", c.meanSquareReader},
                          {"mstr", c.meanSquareModalityReader},
                          {"mst", c.meanSquareModality},
                          {"var", c.var},
                          {"cov1", c.cov1},
                          {"cov2", c.cov2},
                          {"cov3", c.cov3},
                          {"reader", number(c.reader)},
                          {"modality_reader", number(c.modalityReader)}};
    json["single"] = Json::array();
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        json["single"].push_back({{"modality", study.modalities[modality]},
                                  {"auc", found.means[modality]},
                                  {"rrrc", meanJson(found.randomReadersRandomCases, modality)},
                                  {"frrc", meanJson(found.fixedReadersRandomCases, modality)},
                                  {"rrfc", meanJson(found.randomReadersFixedCases, modality)}});
    json["by_reader"] = Json::array();
    for (const ReaderContrast& reader : found.readers) {
        Json row{{"reader", study.readers[reader.reader]}};
        row.update(contrastJson(study, reader.contrast));
        json["by_reader"].push_back(row);
    }
}

void addDbm(const DbmAnova& anova, Json& json)
{
    Json effects = Json::array();
    for (const auto& effect : anova.effects)
        effects.push_back(
            {{"effect", effect.name}, {"ss", effect.sumOfSquares}, {"df", effect.df}, {"ms", effect.meanSquare}});
    json["dbm"] = {{"anova", effects},
                   {"components",
                    {{"reader", anova.reader},
                     {"case", anova.caseVariance},
                     {"modality_reader", anova.modalityReader},
                     {"modality_case", anova.modalityCase},
                     {"reader_case", anova.readerCase},
                     {"error", anova.error}}},
                   {"frrc", {{"f", number(anova.fixedReadersF)}, {"p", number(anova.fixedReadersP)}}}};
}

Json estimateJson(const UStatisticEstimate& e)
{
    return {{"estimate", e.estimate}, {"variance", e.variance},        {"se", number(e.error)},
            {"df", number(e.df)},     {"t", number(e.statistic)},      {"p", number(e.p)},
            {"ci", ends(e.interval)}, {"p_normal", number(e.pNormal)}, {"ci_normal", ends(e.intervalNormal)}};
}

Json momentsJson(const BdgMoments& moments)
{
    const BckComponents c = bckOf(moments.moments);
    return {{"bdg", moments.moments},
            {"coefficients", moments.coefficients},
            {"bck", {{"N", c.n}, {"D", c.d}, {"ND", c.nd}, {"R", c.r}, {"NR", c.nr}, {"DR", c.dr}, {"RND", c.rnd}}}};
}

void addUStatistic(const MrmcResult& result, Json& json)
{
    const ReaderStudy& study = *result.study;
    Json single = Json::array(), differences = Json::array();
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        Json row{{"modality", study.modalities[modality]}};
        row.update(estimateJson(result.uStatistic->areas[modality]));
        row.update(momentsJson(result.uStatistic->moments[modality]));
        single.push_back(row);
    }
    for (const UStatisticContrast& contrast : result.uStatistic->differences) {
        Json row{{"a", study.modalities[contrast.first]}, {"b", study.modalities[contrast.second]}};
        row.update(estimateJson(contrast.difference));
        row.update(momentsJson(contrast.product));
        differences.push_back(row);
    }
    json["u_statistic"] = {{"single", single}, {"differences", differences}};
}

} // namespace

Json mrmcJson(const MrmcResult& result)
{
    const ReaderStudy& study = *result.study;
    Json json{{"modalities", study.modalities}, {"readers", study.readers}};
    json["auc"] = json["mean_auc"] = Json::array();
    for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
        Json row = Json::array();
        for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
            const ReadCases read = readCases(study, modality, reader);
            const auto area = delong(read.scores, read.positive);
            row.push_back(area ? Json(area->area) : Json());
        }
        json["auc"].push_back(row);
    }
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        json["mean_auc"].push_back(result.analysis ? result.analysis->means[modality]
                                                   : result.uStatistic->areas[modality].estimate);
    json["method"] = result.analysis ? "Obuchowski-Rockette" : "U-statistic";
    if (result.analysis)
        addAnalysis(result, json);
    if (result.dbm)
        addDbm(*result.dbm, json);
    if (result.uStatistic)
        addUStatistic(result, json);
    if (!result.bootstrap.empty())
        json["bootstrap"] = Json::array();
    for (const MrmcBootstrapEstimate& estimate : result.bootstrap) {
        Json row{{"modality", study.modalities[estimate.first]}};
        if (estimate.second)
            row = {{"a", study.modalities[estimate.first]}, {"b", study.modalities[*estimate.second]}};
        row.update(commands::json(estimate.estimate));
        if (estimate.p)
            row["p"] = *estimate.p;
        json["bootstrap"].push_back(row);
    }
    const auto positives = std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1));
    json["n_positive"] = positives;
    json["n_negative"] = std::ptrdiff_t(study.positive.size()) - positives;
    json["level"] = result.level;
    json["notes"] = result.notes;
    return json;
}

} // namespace dsmt::commands
