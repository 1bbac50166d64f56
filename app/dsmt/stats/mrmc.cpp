// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/adjusted.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/mrmc_words.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/statistics/delong.h"
#include "core/statistics/mean_curve.h"
#include "core/workflows/imrmc_file.h"
#include "core/workflows/text_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;

enum class Method { Auto, ObuchowskiRockette, Dbm, UStatistic };

struct MrmcOptions {
    StatsOptions stats;
    std::vector<std::string> modalities;
    Method method = Method::Auto;
    CovarianceMethod covariance = CovarianceMethod::Jackknife;
    Resampled resampled = Resampled::ReadersAndCases;
    bool clipsFixedReaders = false, wholeDf = false, plugin = false;
    std::string imrmc;
    Adjustment adjustment = Adjustment::Holm;
};

constexpr const char* kFooter =
    R"(or (the default): Obuchowski-Rockette analysis of variance with Hillis' degrees of freedom, generalized to readers and
cases (rrrc), to cases for these readers (frrc), to readers for these cases (rrfc). Every read must be there.
dbm: the same with jackknife covariances, and the table of the pseudovalues' variances (Dorfman, Berbaum & Metz).
u-statistic: one-shot variance (Gallas 2006) for any design - missing reads, split plots; it is taken by itself when
reads are missing, and said so. A modality's area is then the mean over all pairs that were read.
Where programs differ: fixed readers with cov2 < cov3 - taken as it is (as MRMCaov), or as 0 with --clip-fixed-readers
(as RJafroc); with random readers all take 0. Degrees of freedom of the U-statistic are not rounded; --whole-df cuts
them and takes the normal law from 50 up (as iMRMC). A variance that is not above 0 is not estimable: no p is given.
Patients with several nodules (a cluster column) are drawn whole by --bootstrap; the other methods take cases as
independent, and say so. differences are a - b in the order of modalities.
--json: {"modalities", "readers", "auc": [[a reader's areas by modality]], "mean_auc", "method", "covariance",
"rrrc": {"f", "df", "ddf", "p", "difference", "se", "ci", "differences": [{"a", "b", "difference", "se", "t" or "z",
"df", "p", "ci"}]}, "frrc": {"chi_square", ..}, "rrfc": {..}, "components": {"msr", "mstr", "mst", "var", "cov1",
"cov2", "cov3", "reader", "modality_reader"}, "single": [{"modality", "auc", "rrrc": {"se", "df", "ci"}, "frrc",
"rrfc"}], "by_reader": [{"reader", "a", "b", "difference", "se", "z", "p", "ci"}], "dbm": {"anova", "components",
"frrc"}, "u_statistic": {"single": [{"modality", "estimate", "variance", "se", "df", "ci", "bdg", "coefficients",
"bck"}], "differences": [..]}, "bootstrap": [{..}], "n_positive", "n_negative", "level", "notes"}.
With more than two modalities differences have a p_adjusted, too (--adjust).
difference, se and ci of rrrc, frrc and rrfc are of the first two modalities.)";

ReaderStudy chosen(const ReaderStudy& study, const std::vector<std::string>& names)
{
    std::vector<std::size_t> places;
    for (const std::string& name : names) {
        const auto found = std::find(study.modalities.begin(), study.modalities.end(), name);
        if (found == study.modalities.end())
            throw Error(ErrorKind::BadInput, "there is no modality " + name);
        places.push_back(std::size_t(found - study.modalities.begin()));
    }
    return names.empty() ? study : withModalities(study, places);
}

/// Without readers who read nothing of it, such as a network that has a modality of its own.
ReaderStudy withoutIdleReaders(ReaderStudy study, std::vector<std::string>& notes)
{
    for (std::size_t reader = study.readers.size(); reader-- > 0;) {
        std::size_t reads = 0;
        for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
            for (const std::uint8_t isRead : study.readsOf(modality, reader))
                reads += isRead;
        if (reads > 0 || study.readers.size() == 1)
            continue;
        notes.push_back(study.readers[reader] + " read nothing under these modalities and is left out");
        study = withoutReader(study, reader);
    }
    return study;
}

MrmcResult analysed(const MrmcOptions& options, const ReaderStudy& study, std::vector<std::string> notes)
{
    MrmcResult result{.study = &study,
                      .level = options.stats.level,
                      .analysis = {},
                      .dbm = {},
                      .uStatistic = {},
                      .bootstrap = {},
                      .notes = std::move(notes)};
    const bool isCrossed = designOf(study).isFullyCrossed;
    const bool byUStatistic = options.method == Method::UStatistic || (options.method == Method::Auto && !isCrossed);
    const TerminalProgress terminal("analysing");
    if (byUStatistic) {
        const auto estimate = options.plugin ? MomentEstimate::Plugin : MomentEstimate::Unbiased;
        result.uStatistic =
            uStatistic(study, {.estimate = estimate, .level = options.stats.level, .wholeDf = options.wholeDf});
        if (options.method == Method::Auto)
            result.notes.push_back("reads are missing, so the U-statistic is used instead of the analysis of variance");
        result.notes.insert(result.notes.end(), result.uStatistic->notes.begin(), result.uStatistic->notes.end());
    } else {
        const auto covariance = options.method == Method::Dbm ? CovarianceMethod::Jackknife : options.covariance;
        BootstrapPlan plan = options.stats.bootstrapPlan();
        plan.replicates = std::max<std::size_t>(plan.replicates, 2000);
        result.analysis =
            obuchowskiRockette(readerAreas(study, covariance, plan, terminal.progress()),
                               {.level = options.stats.level, .clipsFixedReaders = options.clipsFixedReaders});
        result.notes.insert(result.notes.end(), result.analysis->notes.begin(), result.analysis->notes.end());
        if (options.method == Method::Dbm)
            result.dbm = dbmAnova(study);
    }
    if (options.stats.bootstrap > 0)
        result.bootstrap = mrmcBootstrap(study, options.resampled, options.stats.bootstrapPlan(), terminal.progress());
    if (!study.clusters.empty())
        result.notes.push_back("patients have several cases: only the bootstrap draws them whole");
    return result;
}

/// Every reader faint, the means strong.
plots::RocPicture pictureOf(const ReaderStudy& study, const std::string& heading)
{
    plots::RocPicture picture{.title = "Readers' ROC curves", .heading = heading, .note = {}, .lines = {}};
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        std::vector<std::vector<RocPoint>> curves;
        double mean = 0;
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
            const ReadCases read = readCases(study, modality, reader);
            const auto area = delong(read.scores, read.positive);
            if (!area)
                continue;
            mean += area->area;
            curves.push_back(rocCurve(read.scores, read.positive));
            picture.lines.push_back({study.readers[reader], curves.back(), area->area, {}, modality, true});
        }
        if (!curves.empty())
            picture.lines.push_back({"mean " + study.modalities[modality],
                                     meanCurve(curves),
                                     mean / double(curves.size()),
                                     {},
                                     modality,
                                     false});
    }
    return picture;
}

/// What adjusting for several modalities makes of the p of readers and cases.
std::string adjustedLines(const Json& json)
{
    std::string text;
    for (const char* inference : {"rrrc", "u_statistic"})
        for (const Json& row : json.value(inference, Json::object()).value("differences", Json::array()))
            if (row.contains("p_adjusted"))
                text += fmt::format("{} - {}: adjusted {}\n", row["a"].get<std::string>(), row["b"].get<std::string>(),
                                    pEquals(row["p_adjusted"].get<double>()));
    return text;
}

void run(const MrmcOptions& options)
{
    const workflows::ScoreTable table = workflows::readScoreTable(options.stats.in, options.stats.scoreColumns());
    std::vector<std::string> notes = options.modalities.empty() ? table.notes : std::vector<std::string>();
    const ReaderStudy study = withoutIdleReaders(chosen(table.study, options.modalities), notes);
    if (!options.imrmc.empty())
        workflows::writeTextFile(options.imrmc, workflows::imrmcText(study, "Reader study written by dsmt"));
    const MrmcResult result = analysed(options, study, std::move(notes));
    Json json = mrmcJson(result);
    for (const char* inference : {"rrrc", "frrc", "rrfc", "u_statistic"})
        if (json.contains(inference) && json[inference].contains("differences"))
            adjust(json[inference]["differences"], options.adjustment);
    fmt::print("{}", options.stats.json ? json.dump(1) + "\n" : mrmcTable(result) + adjustedLines(json));
    if (!options.stats.plot.empty())
        writeStatisticsFigure(pictureOf(study, inputName(options.stats)), options.stats.plot);
}

} // namespace

void addStatsMrmc(CLI::App& stats)
{
    auto options = std::make_shared<MrmcOptions>();
    CLI::App* command = stats.add_subcommand("mrmc", "Modalities read by many readers on many cases.");
    addInput(*command, options->stats);
    command->add_option("--modalities", options->modalities, "Only these, in this order");
    command->add_option("--method", options->method, "or, dbm or u-statistic")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Method>{
            {"or", Method::ObuchowskiRockette}, {"dbm", Method::Dbm}, {"u-statistic", Method::UStatistic}}));
    addCovariance(*command, options->covariance);
    command->add_option("--resample", options->resampled, "What --bootstrap draws: both, cases or readers")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Resampled>{
            {"both", Resampled::ReadersAndCases}, {"cases", Resampled::Cases}, {"readers", Resampled::Readers}}));
    command->add_flag("--clip-fixed-readers", options->clipsFixedReaders, "max(cov2 - cov3, 0) for fixed readers, too");
    command->add_flag("--whole-df", options->wholeDf, "U-statistic: whole degrees of freedom, as iMRMC");
    command->add_flag("--plug-in", options->plugin, "U-statistic: moments of the sample itself (iMRMC's MLE)");
    command->add_option("--write-imrmc", options->imrmc, "Write the study as an iMRMC file");
    addAdjustment(*command, options->adjustment);
    addBootstrap(*command, options->stats);
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
