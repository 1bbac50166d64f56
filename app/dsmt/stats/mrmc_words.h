// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/stats/words.h"
#include "core/statistics/dbm.h"
#include "core/statistics/mrmc_bootstrap.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/u_statistic.h"

namespace dsmt::commands {

/// What `dsmt stats mrmc` found; the parts that were asked for.
struct MrmcResult {
    const statistics::ReaderStudy* study = nullptr;
    double level = 0.95;
    std::optional<statistics::ObuchowskiRockette> analysis; ///< Obuchowski-Rockette
    std::optional<statistics::DbmAnova> dbm;
    std::optional<statistics::UStatisticAnalysis> uStatistic;
    std::vector<statistics::MrmcBootstrapEstimate> bootstrap;
    std::vector<std::string> notes;
};

Json mrmcJson(const MrmcResult& result);
std::string mrmcTable(const MrmcResult& result);

} // namespace dsmt::commands
