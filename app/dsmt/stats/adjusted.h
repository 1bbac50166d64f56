// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/stats/words.h"

namespace CLI {
class App;
}

namespace dsmt::commands {

/// For how many tests there are (statistics/holm.h, multiplicity.h).
enum class Adjustment { Holm, Bonferroni, Hochberg, BenjaminiHochberg, BenjaminiYekutieli };

void addAdjustment(CLI::App& command, Adjustment& adjustment); ///< --adjust

/// Gives every row that has a p its "p_adjusted", when there are several. @param rows array of objects with "p"
void adjust(Json& rows, Adjustment adjustment);

} // namespace dsmt::commands
