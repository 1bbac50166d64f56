// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/mrmc_words.h"
#include "core/statistics/delong.h"

#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;
using Rows = std::vector<std::vector<std::string>>;

std::string readerTable(const MrmcResult& result)
{
    const ReaderStudy& study = *result.study;
    Rows rows{{"reader"}};
    for (const std::string& modality : study.modalities)
        rows[0].push_back("AUC " + modality);
    for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
        rows.push_back({study.readers[reader]});
        for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
            const ReadCases read = readCases(study, modality, reader);
            const auto area = delong(read.scores, read.positive);
            rows.back().push_back(area ? digits(area->area) : "-");
        }
    }
    rows.push_back({"mean"});
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        rows.back().push_back(
            digits(result.analysis ? result.analysis->means[modality] : result.uStatistic->areas[modality].estimate));
    return aligned(rows);
}

std::string testTable(const MrmcResult& result)
{
    const ObuchowskiRockette& found = *result.analysis;
    const ReaderStudy& study = *result.study;
    Rows tests{
        {"generalized to", "F", "df", "p", "difference", "SE", fmt::format("{:g} % interval", 100 * result.level)}};
    const std::pair<const char*, const OrInference*> kinds[] = {
        {"readers and cases", &found.randomReadersRandomCases},
        {"cases (these readers)", &found.fixedReadersRandomCases},
        {"readers (these cases)", &found.randomReadersFixedCases}};
    for (const auto& [name, inference] : kinds) {
        tests.push_back({name, digits(inference->f), fmt::format("{:g}, {}", inference->df, digits(inference->ddf, 2)),
                         pWords(inference->p)});
        for (const AreaContrast& c : inference->differences) {
            if (inference->differences.size() > 1)
                tests.push_back({"  " + study.modalities[c.first] + " - " + study.modalities[c.second],
                                 (c.df ? "t " : "z ") + digits(c.statistic), digits(c.df, 2), pWords(c.p)});
            auto& row = tests.back();
            row.insert(row.end(), {digits(c.difference), digits(c.error), range(c.interval)});
        }
    }
    Rows means{{"mean AUC", "value", "readers and cases", "cases", "readers"}};
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        means.push_back({study.modalities[modality], digits(found.means[modality])});
        for (const auto& [name, inference] : kinds) {
            means.back().push_back("-");
            for (const ModalityMean& mean : inference->means)
                if (mean.modality == modality)
                    means.back().back() = range(mean.interval);
        }
    }
    const OrComponents& c = found.components;
    return (study.modalities.size() > 1 ? aligned(tests) + "\n" : "") + aligned(means) +
           fmt::format("\nComponents ({} covariances): MS(R) {:.3e}, MS(T) {:.3e}, MS(TR) {:.3e}; errors: var {:.3e}, "
                       "cov1 {:.3e}, cov2 {:.3e}, cov3 {:.3e}\n",
                       nameOf(found.areas.method), c.meanSquareReader, c.meanSquareModality, c.meanSquareModalityReader,
                       c.var, c.cov1, c.cov2, c.cov3);
}

std::string uStatisticTable(const MrmcResult& result)
{
    const ReaderStudy& study = *result.study;
    Rows rows{{"U-statistic", "estimate", "SE", "df", "p", fmt::format("{:g} % interval", 100 * result.level)}};
    const auto add = [&](const std::string& name, const UStatisticEstimate& e) {
        rows.push_back({name, digits(e.estimate), e.error ? digits(e.error) : "not estimable", digits(e.df, 2),
                        pWords(e.p), range(e.interval)});
    };
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        add(study.modalities[modality], result.uStatistic->areas[modality]);
    for (const UStatisticContrast& c : result.uStatistic->differences)
        add(study.modalities[c.first] + " - " + study.modalities[c.second], c.difference);
    return aligned(rows);
}

std::string bootstrapTable(const MrmcResult& result)
{
    const ReaderStudy& study = *result.study;
    const auto& first = result.bootstrap.front().estimate;
    Rows rows{{"bootstrap", "estimate", "SE", "p", fmt::format("{:g} % interval", 100 * result.level)}};
    for (const MrmcBootstrapEstimate& e : result.bootstrap)
        rows.push_back({study.modalities[e.first] + (e.second ? " - " + study.modalities[*e.second] : ""),
                        digits(e.estimate.estimate), digits(e.estimate.standardError), pWords(e.p),
                        range(e.estimate.percentile)});
    return aligned(rows) + fmt::format("{} replicates, seed {}\n", first.replicates, first.seed);
}

std::string dbmTable(const DbmAnova& anova)
{
    Rows rows{{"pseudovalues", "sum of squares", "df", "mean square"}};
    for (const auto& effect : anova.effects)
        rows.push_back({effect.name, digits(effect.sumOfSquares, 6), fmt::format("{:g}", effect.df),
                        digits(effect.meanSquare, 6)});
    return aligned(rows);
}

} // namespace

std::string mrmcTable(const MrmcResult& result)
{
    std::string text = readerTable(result) + "\n";
    if (result.analysis)
        text += testTable(result);
    if (result.dbm)
        text += "\n" + dbmTable(*result.dbm);
    if (result.uStatistic)
        text += (result.analysis ? "\n" : "") + uStatisticTable(result);
    if (!result.bootstrap.empty())
        text += "\n" + bootstrapTable(result);
    return text + remarks(result.notes);
}

} // namespace dsmt::commands
