// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dsmt::training {

/// Where the scores of a row come from.
enum class RowSource {
    Training,  ///< a network of its own
    DsmtNet,   ///< the trained DSMT-Net, shown something else
    SizeAndHu, ///< no network: the logistic regression on diameter and mean HU that DSMT-Net's package brings
};

/// A row of the comparison of DSMT-Net with what is left of it when something is taken away.
struct ComparisonRow {
    std::string name;  ///< on the command line and in names of files
    std::string title; ///< for people
    RowSource source = RowSource::Training;
    std::string variant;          ///< behind the architecture's preset (models/presets.cpp); empty: the whole network
    bool jointOnly = false;       ///< no fine-tuning stage
    bool blankedTraining = false; ///< learns from patches without their nodule (cohort/blank_nodule.h)
    bool blankedTest = false;     ///< is judged on such
    bool hasSigns = true;         ///< answers for bubble lucency and pleural retraction
    bool hasOutline = true;       ///< draws one that can be compared
};

/// What all the others are compared with.
inline constexpr const char* kComparedWith = "dsmt-net";

/// All rows, in the order of the tables; kComparedWith is the first.
std::span<const ComparisonRow> comparisonRows();

/// @throws Error(BadInput) that lists the names
const ComparisonRow& comparisonRowNamed(const std::string& name);

/// "dsmt-net-seed1": name of the package, its folder and its files.
std::string runName(const ComparisonRow& row, std::uint64_t seed);

/// The training configuration of one run: the one given, with name, title, architecture, seed and what the row changes.
/// @param base JSON object as readTrainingConfig takes it; its architecture has no variant
/// @throws Error(BadInput) when it is something else
std::string runConfig(const ComparisonRow& row, std::uint64_t seed, const std::string& base);

} // namespace dsmt::training
