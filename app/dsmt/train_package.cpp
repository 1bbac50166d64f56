// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/train_package.h"

#include "app/dsmt/engine_run.h"
#include "core/base/error.h"
#include "core/inference/package_files.h"
#include "core/workflows/cohort_patches.h"
#include "core/workflows/package_trust.h"
#include "core/workflows/simulate_cohort.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr double kCutting = 0.02; ///< share of the work

/// A long run must not end in a package that cannot be opened.
void requireGoodName(const fs::path& config)
{
    if (config.empty())
        return;
    const auto json = Json::parse(workflows::readTextFile(config), nullptr, false);
    if (!json.is_object())
        throw Error(ErrorKind::BadInput, config.string() + " is no JSON object");
    if (const auto name = json.find("name");
        name != json.end() && !(name->is_string() && inference::isPackageName(name->get<std::string>())))
        throw Error(ErrorKind::BadInput,
                    config.string() + ": " + name->dump() +
                        " is no name for a package; letters, digits, dot, dash and underscore are");
}

/// Beside the package: a cache is large and no part of it.
fs::path simulatedPatches(const TrainingOrder& order, const Progress& progress)
{
    fs::path folder = fs::absolute(order.folder);
    folder = folder.parent_path() / (folder.filename().string() + "-cohort");
    workflows::CohortOrder cohort{order.protocol, order.cases, order.seed, folder, true};
    const fs::path cache = folder / "patches.cache";
    if (!fs::exists(folder / "cohort.csv"))
        workflows::simulateCohort(cohort, progress);
    return cache;
}

} // namespace

inference::Package trainPackage(const TrainingOrder& order, const Progress& progress,
                                const std::function<void(const std::string& epoch)>& epoch)
{
    requireGoodName(order.config);
    const bool isWritten =
        fs::exists(order.folder / inference::kDescriptionFile) && !fs::exists(order.folder / "unfinished");
    if (isWritten && isFinished(order.folder))
        throw Error(ErrorKind::BadInput,
                    order.folder.string() + " holds a finished package already; choose another folder");
    if (!isWritten) {
        const Progress cutting = progress.stage(0, kCutting);
        const fs::path cache = order.cohort.empty() ? simulatedPatches(order, cutting)
                                                    : workflows::cohortPatches(order.cohort, order.library, cutting);
        std::vector<std::string> arguments{"train", "--cache", cache.string(), "--out", order.folder.string()};
        if (!order.outlines.empty())
            arguments.insert(arguments.end(),
                             {"--outlines", workflows::cohortPatches(order.outlines, order.library, cutting).string()});
        if (!order.config.empty())
            arguments.insert(arguments.end(), {"--config", order.config.string()});
        runEngine(arguments, progress.stage(kCutting, 1), epoch);
    }
    inference::sealPackage(order.folder);
    inference::Package package = inference::openPackage(order.folder);
    workflows::trust(package, "trained here");
    return package;
}

bool isFinished(const fs::path& folder)
{
    return fs::exists(folder / inference::kDescriptionFile) && fs::exists(folder / inference::kSumsFile);
}

void printEpoch(const std::string& epoch)
{
    const Json json = Json::parse(epoch, nullptr, false);
    if (!json.is_object() || json.value("event", "") != "epoch") {
        fmt::print("{}\n", epoch);
        return;
    }
    const auto number = [&](const char* key) {
        return json.contains(key) && json[key].is_number() ? fmt::format("{:.3f}", json[key].get<double>())
                                                           : std::string("-");
    };
    if (json.value("member", 0) == 0 && json.value("epoch", 0) == 0 && json.value("stage", "") == "joint")
        fmt::print("member  stage        epoch   seconds    loss  validation    AUC  bubble  pleura   Dice\n");
    fmt::print("{:>2} of {:<2} {:<12} {:>5} {:>9.1f} {:>7} {:>11} {:>6} {:>7} {:>7} {:>6}{}\n",
               json.value("member", 0) + 1, json.value("members", 0), json.value("stage", ""),
               json.value("epoch", 0) + 1, json.value("seconds", 0.0), number("training_loss"),
               number("validation_loss"), number("auc"), number("auc_bubble_lucency"), number("auc_pleural_retraction"),
               number("dice"), json.value("best", false) ? "  best" : "");
    std::fflush(stdout);
}

} // namespace dsmt::commands
