// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace dsmt::engine {

/// `simulate` makes a patch cache of simulated nodules, `train` makes a network package of a patch cache.
void addSimulate(CLI::App& app);
void addTrain(CLI::App& app);

} // namespace dsmt::engine
