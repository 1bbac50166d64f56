// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace dsmt::commands {

/// growth, for the command `dsmt nodules`.
void addGrowth(CLI::App* nodules);

} // namespace dsmt::commands
