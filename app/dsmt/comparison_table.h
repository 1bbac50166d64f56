// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/comparison_result.h"

namespace dsmt::commands {

/// For a terminal.
std::string comparisonTable(const Comparison& comparison);

/// The same in Markdown, for a card.
std::string comparisonMarkdown(const Comparison& comparison);

} // namespace dsmt::commands
