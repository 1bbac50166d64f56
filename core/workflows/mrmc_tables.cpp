// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/workflows/study_mrmc.h"

#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;

namespace {

constexpr int kDecimals = 4;
constexpr const char* kNoVariance = "the variance is not above 0";
constexpr const char* kTooFewReaders = "with one reader there is nothing to generalize to readers by";

std::string differenceName(const ReaderStudy& study, std::size_t first, std::size_t second)
{
    return study.modalities[first] + " - " + study.modalities[second];
}

/// The row of one way to generalize.
void addInference(const std::string& name, const ReaderStudy& study, const OrInference& inference,
                  const std::string& why, ResultTable& table)
{
    for (const ModalityMean& mean : inference.means)
        table.rows.push_back({wordCell(study.modalities[mean.modality] + ", mean; " + name),
                              numberCell(mean.area, mean.error > 0 ? std::optional(mean.interval) : std::nullopt,
                                         kDecimals, kNoVariance),
                              numberCell(mean.error, kDecimals), numberCell(mean.df, 2, "normal law"),
                              pCell({}, "no hypothesis is tested")});
    for (const AreaContrast& contrast : inference.differences)
        table.rows.push_back(
            {wordCell(differenceName(study, contrast.first, contrast.second) + "; " + name),
             numberCell(contrast.difference, contrast.error > 0 ? std::optional(contrast.interval) : std::nullopt,
                        kDecimals, kNoVariance),
             numberCell(contrast.error, kDecimals), numberCell(contrast.df, 2, "normal law"),
             pCell(contrast.error > 0 ? std::optional(contrast.p) : std::nullopt, kNoVariance)});
    if (inference.means.empty() && inference.differences.empty())
        table.rows.push_back(
            {wordCell(name), numberCell({}, 0, why), numberCell({}, 0, why), numberCell({}, 0, why), pCell({}, why)});
}

void addEstimate(const std::string& name, const UStatisticEstimate& estimate, bool isDifference, ResultTable& table)
{
    table.rows.push_back(
        {wordCell(name), numberCell(estimate.estimate, estimate.interval, kDecimals, kNoVariance),
         numberCell(estimate.error, kDecimals, kNoVariance), numberCell(estimate.df, 2, kNoVariance),
         pCell(isDifference ? estimate.p : std::nullopt, isDifference ? kNoVariance : "no hypothesis is tested")});
}

void addComponents(const OrComponents& c, ResultTable& table)
{
    table.notes.push_back(fmt::format("Components: reader {}, modality x reader {}, error {:.3g}, covariances {:.3g} "
                                      "(other modality), {:.3g} (other reader), {:.3g} (both other). Negative ones are "
                                      "given as they come out.",
                                      c.reader ? fmt::format("{:.3g}", *c.reader) : "not defined",
                                      c.modalityReader ? fmt::format("{:.3g}", *c.modalityReader) : "not defined",
                                      c.var, c.cov1, c.cov2, c.cov3));
}

} // namespace

ResultTable mrmcTable(const StudyMrmc& mrmc)
{
    ResultTable table{.id = "mrmc",
                      .title = "Mean areas under the readers' ROC curves, and their differences",
                      .columns = {"", "estimate (95 % interval)", "SE", "df", "p"},
                      .rows = {},
                      .notes = {}};
    if (mrmc.analysis) {
        table.notes.push_back("Obuchowski-Rockette analysis of variance with Hillis' degrees of freedom and jackknife "
                              "covariances.");
        addInference("readers and cases random", mrmc.scores, mrmc.analysis->randomReadersRandomCases, kTooFewReaders,
                     table);
        addInference("these readers, cases random", mrmc.scores, mrmc.analysis->fixedReadersRandomCases, kNoVariance,
                     table);
        addInference("readers random, these cases", mrmc.scores, mrmc.analysis->randomReadersFixedCases, kTooFewReaders,
                     table);
        addComponents(mrmc.analysis->components, table);
    } else if (mrmc.uStatistic) {
        table.notes.push_back("U-statistic (Gallas), readers and cases random; readers count by how much they read.");
        for (std::size_t n = 0; n < mrmc.uStatistic->areas.size(); ++n)
            addEstimate(mrmc.scores.modalities[n] + ", mean", mrmc.uStatistic->areas[n], false, table);
        for (const UStatisticContrast& contrast : mrmc.uStatistic->differences)
            addEstimate(differenceName(mrmc.scores, contrast.first, contrast.second), contrast.difference, true, table);
    } else
        table.rows.push_back({wordCell("mean of readers"), numberCell({}, 0, mrmc.undefined),
                              numberCell({}, 0, mrmc.undefined), numberCell({}, 0, mrmc.undefined),
                              pCell({}, mrmc.undefined)});
    for (const std::string& note : mrmc.notes)
        table.notes.push_back(note + ".");
    return table;
}

ResultTable aiVsReadersTable(const StudyAiVsReaders& compared)
{
    ResultTable table{.id = "ai-vs-readers",
                      .title = "The network by itself against the readers",
                      .columns = {"", "value"},
                      .rows = {},
                      .notes = {"Hillis 2007: random readers and cases, the network as it is, jackknife covariances. "
                                "The difference is readers - network: negative where the network is better."}};
    const auto& result = compared.result;
    const std::string& why = compared.undefined;
    const std::string noTest = result ? "the variance is not above 0" : why;
    const auto add = [&](const std::string& name, ResultCell cell) {
        table.rows.push_back({wordCell(name), std::move(cell)});
    };
    using Optional = std::optional<double>;
    add("AUC of the network", numberCell(result ? Optional(result->aiArea) : std::nullopt, kDecimals, why));
    add("mean AUC of the readers",
        numberCell(result ? Optional(result->meanReaderArea) : std::nullopt, kDecimals, why));
    add("readers - network", numberCell(result ? Optional(result->difference) : std::nullopt,
                                        result ? result->interval : std::nullopt, kDecimals, noTest));
    add("standard error", numberCell(result ? result->error : std::nullopt, kDecimals, noTest));
    add("t", numberCell(result ? result->t : std::nullopt, kDecimals, noTest));
    add("degrees of freedom", numberCell(result ? result->df : std::nullopt, 2, noTest));
    add("p, equal (two-sided; superiority of whichever is better)", pCell(result ? result->p : std::nullopt, noTest));
    add(fmt::format("p, network not worse by {:g} (one-sided)", compared.margin),
        pCell(result && result->nonInferiority ? Optional(result->nonInferiority->p) : std::nullopt, noTest));
    if (compared.left > 0)
        table.notes.push_back(
            fmt::format("{} case{} that not all readers rated or the network did not answer {} left out.",
                        compared.left, compared.left == 1 ? "" : "s", compared.left == 1 ? "is" : "are"));
    if (result)
        for (const std::string& note : result->notes)
            table.notes.push_back(note + ".");
    return table;
}

ResultTable bootstrapTable(const StudyMrmc& mrmc, const BootstrapPlan& plan, const Progress& progress)
{
    ResultTable table{
        .id = "bootstrap",
        .title = "Mean areas by bootstrap: readers and cases drawn with replacement",
        .columns = {"", "estimate (95 % interval)", "SE", "p"},
        .rows = {},
        .notes = {fmt::format("{} replicates, seed {}; percentile intervals.", plan.replicates, plan.seed)}};
    try {
        if (!mrmc.undefined.empty())
            throw Error(ErrorKind::Refused, mrmc.undefined);
        for (const MrmcBootstrapEstimate& one :
             mrmcBootstrap(mrmc.scores, Resampled::ReadersAndCases, plan, progress)) {
            const std::string name = one.second ? differenceName(mrmc.scores, one.first, *one.second)
                                                : mrmc.scores.modalities[one.first] + ", mean";
            table.rows.push_back({wordCell(name), numberCell(one.estimate.estimate, one.estimate.percentile, kDecimals),
                                  numberCell(one.estimate.standardError, kDecimals),
                                  pCell(one.p, "no hypothesis is tested")});
        }
    } catch (const Error& error) {
        table.rows.push_back({wordCell("mean of readers"), numberCell({}, 0, error.message()),
                              numberCell({}, 0, error.message()), pCell({}, error.message())});
    }
    return table;
}

} // namespace dsmt::workflows
