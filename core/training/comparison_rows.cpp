// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/comparison_rows.h"

#include "core/base/error.h"
#include "core/training/training_config.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace dsmt::training {

using Json = nlohmann::ordered_json;

namespace {

const std::array<ComparisonRow, 10> kRows{{
    {.name = kComparedWith, .title = "DSMT-Net"},
    {.name = "single-task",
     .title = "Local scale, invasiveness alone",
     .variant = "single-task",
     .hasSigns = false,
     .hasOutline = false},
    {.name = "size-hu",
     .title = "Size and mean HU (logistic)",
     .source = RowSource::SizeAndHu,
     .hasSigns = false,
     .hasOutline = false},
    {.name = "no-global", .title = "Without the global scale", .variant = "no-global"},
    {.name = "global-only", .title = "Global scale alone", .variant = "global-only", .hasOutline = false},
    {.name = "no-segmentation", .title = "Without segmentation", .variant = "no-segmentation", .hasOutline = false},
    {.name = "no-signs", .title = "Without signs", .variant = "no-signs", .hasSigns = false},
    {.name = "joint-only", .title = "Joint stage alone", .jointOnly = true},
    {.name = "nodule-blanked",
     .title = "Trained without nodules",
     .variant = "no-segmentation",
     .blankedTraining = true,
     .blankedTest = true,
     .hasOutline = false},
    {.name = "dsmt-net-blanked",
     .title = "DSMT-Net, nodule hidden",
     .source = RowSource::DsmtNet,
     .blankedTest = true,
     .hasOutline = false},
}};

/// "dsmt-net/standard" with the row's variant.
std::string architectureOf(const ComparisonRow& row, const Json& base)
{
    const auto given = base.find("architecture");
    if (given != base.end() && !given->is_string())
        throw Error(ErrorKind::BadInput, "the architecture " + given->dump() + " is no text");
    const auto preset = given == base.end() ? TrainingConfig{}.architecture : given->get<std::string>();
    if (std::count(preset.begin(), preset.end(), '/') > 1)
        throw Error(ErrorKind::BadInput,
                    "the architecture \"" + preset + "\" is a variant already; rows of a comparison choose their own");
    return row.variant.empty() ? preset : preset + "/" + row.variant;
}

} // namespace

std::span<const ComparisonRow> comparisonRows()
{
    return kRows;
}

const ComparisonRow& comparisonRowNamed(const std::string& name)
{
    const auto found = std::ranges::find(kRows, name, &ComparisonRow::name);
    if (found != kRows.end())
        return *found;
    std::string names;
    for (const ComparisonRow& row : kRows)
        names += (names.empty() ? "" : ", ") + row.name;
    throw Error(ErrorKind::BadInput, "there is no row \"" + name + "\"; there are " + names);
}

std::string runName(const ComparisonRow& row, std::uint64_t seed)
{
    return row.name + "-seed" + std::to_string(seed);
}

std::string runConfig(const ComparisonRow& row, std::uint64_t seed, const std::string& base)
{
    Json config = Json::parse(base, nullptr, false);
    if (!config.is_object())
        throw Error(ErrorKind::BadInput, "a training configuration is a JSON object");
    if (config.contains("blank_nodules"))
        throw Error(ErrorKind::BadInput,
                    "blank_nodules cannot be chosen here; rows of a comparison choose for themselves");
    const std::string architecture = architectureOf(row, config);
    config["name"] = runName(row, seed);
    config["title"] = row.title + " (seed " + std::to_string(seed) + ")";
    config["architecture"] = architecture;
    config["seed"] = seed;
    if (row.jointOnly)
        config["fine_tuning_epochs"] = 0;
    if (row.blankedTraining)
        config["blank_nodules"] = true;
    return config.dump(2) + "\n";
}

} // namespace dsmt::training
