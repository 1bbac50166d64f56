// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/options.h"

#include "app/dsmt/figure.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>

namespace dsmt::commands {

workflows::ScoreColumns StatsOptions::scoreColumns() const
{
    return {.named = workflows::columnsNamed(columns), .positive = positive};
}

statistics::BootstrapPlan StatsOptions::bootstrapPlan() const
{
    return {.replicates = bootstrap, .seed = seed, .level = level};
}

void StatsOptions::requireFigures() const
{
    if (!plot.empty() && !figuresAvailable())
        throw Error(ErrorKind::Failed, "this build of dsmt draws no figures (core-only)");
}

std::string inputName(const StatsOptions& options)
{
    return std::filesystem::path(options.in).filename().string();
}

void addInput(CLI::App& command, StatsOptions& options)
{
    command
        .add_option(
            "--in", options.in,
            "CSV with a line for each read (case,reader,modality,truth,score[,cluster]), an iMRMC file, or a CSV "
            "with columns of scores")
        ->required();
    command.add_option("--columns", options.columns, "What columns are called, such as reader=Radiologist,score=Conf");
    command.add_option("--positive", options.positive, "What stands in the truth for a positive (else 1, true, yes)");
}

void endCommand(CLI::App& command, StatsOptions& options, Figures figures, const char* footer,
                std::function<void()> run)
{
    command.add_flag("--json", options.json, "Print JSON instead of a table");
    command.add_option("--level", options.level, "Of intervals")->check(CLI::Range(0.5, 0.9999))->capture_default_str();
    if (figures == Figures::Some)
        command.add_option("--plot", options.plot, "Write the figure (.svg, .png, .pdf)");
    command.footer(footer);
    // A figure that cannot be drawn is said before anything is computed.
    command.callback([&options, run = std::move(run)] {
        options.requireFigures();
        run();
    });
}

void addBootstrap(CLI::App& command, StatsOptions& options)
{
    command.add_option("--bootstrap", options.bootstrap, "Also by bootstrap, with so many replicates (2000 or more)")
        ->check(CLI::Range(std::size_t(0), std::size_t(10'000'000)));
    command.add_option("--seed", options.seed, "Of the bootstrap; the same seed gives the same numbers on any machine")
        ->capture_default_str();
}

void addCovariance(CLI::App& command, statistics::CovarianceMethod& method)
{
    using statistics::CovarianceMethod;
    command.add_option("--covariance", method, "jackknife (the default), delong, unbiased or bootstrap")
        ->transform(
            CLI::CheckedTransformer(std::map<std::string, CovarianceMethod>{{"jackknife", CovarianceMethod::Jackknife},
                                                                            {"delong", CovarianceMethod::DeLong},
                                                                            {"unbiased", CovarianceMethod::Unbiased},
                                                                            {"bootstrap", CovarianceMethod::Bootstrap}},
                                    CLI::ignore_case));
}

std::vector<ScoredCases> scoredCases(const StatsOptions& options, const std::vector<std::string>& scoreColumns)
{
    std::vector<ScoredCases> all;
    if (!scoreColumns.empty()) {
        const auto wide = workflows::readWideScores(options.in, scoreColumns, options.scoreColumns());
        for (std::size_t n = 0; n < scoreColumns.size(); ++n)
            all.push_back({scoreColumns[n], "", "", wide.scores[n], wide.positive, wide.clusters, {}, wide.missing});
        return all;
    }
    const statistics::ReaderStudy study = workflows::readScoreTable(options.in, options.scoreColumns()).study;
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
            statistics::ReadCases read = statistics::readCases(study, modality, reader);
            ScoredCases cases{"",
                              study.readers[reader],
                              study.modalities[modality],
                              std::move(read.scores),
                              std::move(read.positive),
                              {},
                              {},
                              study.cases.size() - read.places.size()};
            cases.name = study.modalities.size() == 1 ? cases.reader
                         : study.readers.size() == 1  ? cases.modality
                                                      : cases.reader + "/" + cases.modality;
            for (const std::uint32_t place : read.places) {
                cases.cases.push_back(study.cases[place]);
                if (!study.clusters.empty())
                    cases.clusters.push_back(study.clusters[place]);
            }
            if (!cases.scores.empty())
                all.push_back(std::move(cases));
        }
    return all;
}

const ScoredCases& named(const std::vector<ScoredCases>& all, const std::string& name)
{
    std::string names;
    for (const ScoredCases& cases : all) {
        if (cases.name == name)
            return cases;
        names += (names.empty() ? "" : ", ") + cases.name;
    }
    throw Error(ErrorKind::BadInput, "there is no " + name + "; there are " + names);
}

} // namespace dsmt::commands
