// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/ablation.h"
#include "app/dsmt/train_package.h"
#include "core/base/error.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// Written, or found as it has to be: a package must not be taken for that of another configuration.
void placeConfig(const fs::path& file, const std::string& config, const fs::path& package)
{
    if (!fs::exists(package)) {
        workflows::writeTextFile(file, config);
        return;
    }
    if (!fs::exists(file))
        throw Error(ErrorKind::BadInput, package.string() + " is there without " + file.filename().string() +
                                             ", so nobody can tell what it is; choose another folder");
    if (Json::parse(workflows::readTextFile(file), nullptr, false) != Json::parse(config))
        throw Error(ErrorKind::BadInput,
                    file.string() +
                        " is another configuration than the one that is ordered now; rows can be added with "
                        "the same --config only, else choose another folder");
}

/// What a row learns from beside the cohort.
const fs::path& outlinesFor(const training::ComparisonRow& row, const AblationOrder& order)
{
    static const fs::path none;
    return row.hasOutline ? order.outlines : none;
}

void requireSameNodules(const inference::Package& package, const ComparedCohort& cohort, bool withOutlines)
{
    if ((package.training.outlines > 0) != withOutlines)
        throw Error(ErrorKind::BadInput, package.folder.string() + " was trained " +
                                             (withOutlines ? "without" : "with") +
                                             " more outlines, so --outlines must be given as it was then");
    if (Json::parse(package.training.cohort, nullptr, false) != Json::parse(cohort.provenance, nullptr, false))
        throw Error(ErrorKind::BadInput, package.folder.string() + " was trained on another cohort than " +
                                             cohort.cache.string() + "; choose another folder");
}

std::string sentenceOf(const inference::Package& package)
{
    const auto& figures = package.training.outOfFold;
    const std::string area = figures && figures->auc ? fmt::format("{:.3f}", *figures->auc) : "not defined";
    return fmt::format("{}: trained in {:.0f} min, AUC out of fold {}{}", package.name, package.training.minutes, area,
                       package.simulated ? " (simulated nodules)" : "");
}

/// The texts of a step with what it is about.
Progress named(const Progress& progress, const std::string& name)
{
    return {[progress, name](double fraction, const std::string& text) {
                progress.advance(fraction, text.empty() ? name : name + ": " + text);
            },
            progress.stopToken()};
}

} // namespace

void trainRuns(const AblationOrder& order, std::span<const AblationRun> runs, const ComparedCohort& cohort,
               const Progress& progress, const Say& say)
{
    const std::string base = order.config.empty() ? "{}" : workflows::readTextFile(order.config);
    std::vector<AblationRun> toTrain;
    for (const AblationRun& run : runs) {
        if (run.row->source != training::RowSource::Training)
            continue;
        const fs::path folder = order.folder / run.name(), config = order.folder / (run.name() + ".json");
        placeConfig(config, training::runConfig(*run.row, run.seed, base), folder);
        if (!isFinished(folder)) {
            toTrain.push_back(run);
            continue;
        }
        requireSameNodules(inference::openPackage(folder), cohort, !outlinesFor(*run.row, order).empty());
        say(run.name() + ": kept, trained before");
    }
    for (std::size_t n = 0; n < toTrain.size(); ++n) {
        const std::string name = toTrain[n].name();
        const Progress step =
            progress.stage(double(n) / double(toTrain.size()), double(n + 1) / double(toTrain.size()));
        const TrainingOrder training{.cohort = cohort.cache,
                                     .outlines = outlinesFor(*toTrain[n].row, order),
                                     .config = order.folder / (name + ".json"),
                                     .library = order.library,
                                     .folder = order.folder / name};
        say(sentenceOf(trainPackage(training, named(step, fmt::format("{} ({} of {})", name, n + 1, toTrain.size())),
                                    [](const auto&) {})));
    }
}

} // namespace dsmt::commands
