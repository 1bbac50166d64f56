// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace dsmt::commands {

/// accept, reject and withdraw, for the command `dsmt predictions`.
void addDecisions(CLI::App* predictions);

} // namespace dsmt::commands
