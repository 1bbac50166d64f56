// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_areas.h"
#include "core/workflows/score_table.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace dsmt::commands {

/// What all commands under `dsmt stats` understand.
struct StatsOptions {
    std::string in, columns, positive, plot;
    bool json = false;
    double level = 0.95;
    std::size_t bootstrap = 0; ///< replicates; 0: none
    std::uint64_t seed = 1;

    workflows::ScoreColumns scoreColumns() const;
    statistics::BootstrapPlan bootstrapPlan() const;
    /// @throws Error(Failed) when a figure is wanted that this build cannot draw: said before anything is computed
    void requireFigures() const;
};

std::string inputName(const StatsOptions& options); ///< the file without its folders, for figures

void addInput(CLI::App& command, StatsOptions& options);     ///< --in, --columns, --positive
void addBootstrap(CLI::App& command, StatsOptions& options); ///< --bootstrap, --seed

/// What ends every command: --json, --level, and --plot where it draws; the notes below the options; and what is run.
enum class Figures { Some, None };
void endCommand(CLI::App& command, StatsOptions& options, Figures figures, const char* footer,
                std::function<void()> run);

/// --covariance: how those of reader areas are estimated.
void addCovariance(CLI::App& command, statistics::CovarianceMethod& method);

/// A reader under a modality, or a column.
struct ScoredCases {
    std::string name, reader, modality;
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> clusters;
    std::vector<std::string> cases; ///< empty of a column
    std::size_t missing = 0;
};

/// Columns of a wide table when some are named, else every reader under every modality of a long one.
/// @throws Error(BadInput), Error(NotFound)
std::vector<ScoredCases> scoredCases(const StatsOptions& options, const std::vector<std::string>& scoreColumns);

/// The one that is meant by a name: a column, a modality of a single reader, a reader under a single modality, or
/// READER/MODALITY. @throws Error(BadInput) that lists what there is
const ScoredCases& named(const std::vector<ScoredCases>& all, const std::string& name);

} // namespace dsmt::commands
