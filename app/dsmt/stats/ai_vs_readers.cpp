// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ai_vs_readers.h"
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "core/base/error.h"
#include "core/statistics/delong.h"
#include "core/statistics/mean_curve.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct AiOptions {
    StatsOptions stats;
    std::string ai, modality;
    CovarianceMethod covariance = CovarianceMethod::Jackknife;
    std::optional<double> margin;
};

constexpr const char* kFooter =
    R"(The network is one of the readers in the table (--ai NAME), of the modality that the readers read or of one of its own
(as in what dsmt study export writes). Readers and cases are random, the network is the one there is (Hillis 2007,
section 5.3). difference = mean of readers - AI, so that it is negative where the network is better.
Non-inferiority of the AI: readers - AI < margin, one-sided. Covariances by the jackknife unless asked.
--json: {"ai", "ai_auc", "reader_auc": {NAME: area}, "mean_reader_auc", "difference", "se", "t", "df", "p", "ci",
"non_inferiority": {"margin", "t", "p"}, "equivalence": {..}, "components": {"msr", "cov2"}, "covariance",
"n_positive", "n_negative", "level", "method", "notes"}.)";

struct Input {
    ReaderStudy study; ///< of one modality
    std::size_t ai = 0;
    std::vector<std::string> notes;
};

std::string listed(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

bool hasReads(const ReaderStudy& study, std::size_t modality, std::size_t reader)
{
    const auto reads = study.readsOf(modality, reader);
    return std::find(reads.begin(), reads.end(), std::uint8_t(1)) != reads.end();
}

std::size_t firstRead(const ReaderStudy& study, std::size_t reader)
{
    std::size_t modality = 0;
    while (modality + 1 < study.modalities.size() && !hasReads(study, modality, reader))
        ++modality;
    return modality;
}

/// The one that is named, else the only one that others than the network read.
std::size_t modalityOf(const ReaderStudy& study, std::size_t ai, const std::string& name)
{
    std::vector<std::string> names;
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        if (!name.empty() && study.modalities[modality] == name)
            return modality;
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
            if (reader != ai && hasReads(study, modality, reader)) {
                names.push_back(study.modalities[modality]);
                break;
            }
    }
    if (!name.empty())
        throw Error(ErrorKind::BadInput, "there is no modality " + name + "; there are " + listed(names));
    if (names.size() != 1)
        throw Error(ErrorKind::BadInput, "choose one of the modalities with --modality: " + listed(names));
    return std::size_t(std::find(study.modalities.begin(), study.modalities.end(), names[0]) -
                       study.modalities.begin());
}

Input inputOf(const AiOptions& options)
{
    const workflows::ScoreTable table = workflows::readScoreTable(options.stats.in, options.stats.scoreColumns());
    const ReaderStudy& study = table.study;
    const auto ai = std::find(study.readers.begin(), study.readers.end(), options.ai);
    if (ai == study.readers.end())
        throw Error(ErrorKind::BadInput,
                    "there is no reader " + options.ai + " in the table; there are " + listed(study.readers));
    const auto reader = std::size_t(ai - study.readers.begin());
    const std::size_t modality = modalityOf(study, reader, options.modality);
    // Where the network did not score the readers' modality it has one of its own.
    const std::size_t own = hasReads(study, modality, reader) ? modality : firstRead(study, reader);
    NetworkBesideReaders beside = besideReaders(study, {own, reader}, modality);
    return {.study = std::move(beside.study), .ai = beside.network, .notes = table.notes};
}

Json resultJson(const Input& input, const AiVsReaders& found, const AiOptions& options)
{
    Json readers = Json::object();
    std::size_t next = 0;
    for (std::size_t reader = 0; reader < input.study.readers.size(); ++reader)
        if (reader != input.ai)
            readers[input.study.readers[reader]] = found.readerAreas[next++];
    const auto positives = std::count(input.study.positive.begin(), input.study.positive.end(), std::uint8_t(1));
    Json json{{"ai", options.ai},
              {"ai_auc", found.aiArea},
              {"reader_auc", readers},
              {"mean_reader_auc", found.meanReaderArea},
              {"difference", found.difference},
              {"se", number(found.error)},
              {"t", number(found.t)},
              {"df", number(found.df)},
              {"p", number(found.p)},
              {"ci", ends(found.interval)}};
    json["non_inferiority"] = found.nonInferiority ? commands::json(*found.nonInferiority) : Json();
    json["equivalence"] = found.equivalence ? commands::json(*found.equivalence) : Json();
    json["components"] = {{"msr", found.meanSquareReader}, {"cov2", found.cov2}};
    json["covariance"] = nameOf(options.covariance);
    json["n_positive"] = positives;
    json["n_negative"] = std::ptrdiff_t(input.study.positive.size()) - positives;
    json["level"] = options.stats.level;
    json["method"] = "Hillis 2007, one modality, random readers and cases";
    json["notes"] = found.notes;
    return json;
}

std::string table(const Input& input, const AiVsReaders& found, const AiOptions& options)
{
    std::vector<std::vector<std::string>> rows{{"", "AUC"}, {options.ai + " (AI)", digits(found.aiArea)}};
    std::size_t next = 0;
    for (std::size_t reader = 0; reader < input.study.readers.size(); ++reader)
        if (reader != input.ai)
            rows.push_back({input.study.readers[reader], digits(found.readerAreas[next++])});
    rows.push_back({"mean of readers", digits(found.meanReaderArea)});
    std::string text = aligned(rows);
    text += fmt::format("\nreaders - AI: {} ({:g} % interval {}), SE {}, t = {}, df = {}, {}\n",
                        digits(found.difference), 100 * options.stats.level, range(found.interval), digits(found.error),
                        digits(found.t), digits(found.df, 2), pEquals(found.p));
    if (found.nonInferiority)
        text += fmt::format("AI not worse than readers by {:g}: t = {}, {} (one-sided)\n", found.nonInferiority->margin,
                            digits(found.nonInferiority->statistic), pEquals(found.nonInferiority->p));
    if (found.equivalence)
        text += fmt::format("within {:g} of each other: {} (two one-sided tests)\n", found.equivalence->margin,
                            pEquals(found.equivalence->p));
    return text + fmt::format("Hillis 2007, random readers and cases, {} covariances\n", nameOf(options.covariance)) +
           remarks(found.notes);
}

void run(const AiOptions& options)
{
    const Input input = inputOf(options);
    const AiVsReaders found = aiVsReaders(readerAreas(input.study, options.covariance, {.seed = options.stats.seed}),
                                          input.ai, options.margin, options.stats.level);
    fmt::print("{}",
               options.stats.json ? resultJson(input, found, options).dump(1) + "\n" : table(input, found, options));
    if (options.stats.plot.empty())
        return;
    plots::RocPicture picture{
        .title = options.ai + " and readers", .heading = inputName(options.stats), .note = {}, .lines = {}};
    std::vector<std::vector<RocPoint>> curves;
    const auto curveOf = [&](std::size_t reader) {
        return rocCurve(input.study.scoresOf(0, reader), input.study.positive);
    };
    for (std::size_t reader = 0; reader < input.study.readers.size(); ++reader)
        if (reader != input.ai) {
            curves.push_back(curveOf(reader));
            picture.lines.push_back({input.study.readers[reader], curves.back(), 0, {}, 1, true});
        }
    picture.lines.push_back({"mean of readers", meanCurve(curves), found.meanReaderArea, {}, 1, false});
    const AreaUnderRoc area = *delong(input.study.scoresOf(0, input.ai), input.study.positive);
    picture.lines.push_back(
        {options.ai, curveOf(input.ai), area.area, delongInterval(area, options.stats.level), 0, false});
    writeStatisticsFigure(picture, options.stats.plot);
}

} // namespace

void addStatsAiVsReaders(CLI::App& stats)
{
    auto options = std::make_shared<AiOptions>();
    CLI::App* command = stats.add_subcommand("ai-vs-readers", "A network by itself against readers of the same cases.");
    addInput(*command, options->stats);
    command->add_option("--ai", options->ai, "Which reader of the table is the network")->required();
    command->add_option("--margin", options->margin, "Of non-inferiority and equivalence")->check(CLI::Range(0.0, 1.0));
    command->add_option("--modality", options->modality, "Which one, when the table holds several");
    addCovariance(*command, options->covariance);
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
