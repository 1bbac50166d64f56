// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/margin_tests.h"
#include "core/statistics/proportion.h"
#include "core/statistics/resampling.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

/// Numbers of `dsmt stats` as JSON and as text.
namespace dsmt::commands {

using Json = nlohmann::ordered_json;

Json number(std::optional<double> value);                       ///< null when there is none or it is infinite
Json ends(const std::optional<statistics::Interval>& interval); ///< [lower, upper] or null
Json errorOf(std::optional<double> variance);                   ///< its root, or null
Json json(const statistics::NonInferiority& test);
Json json(const statistics::Equivalence& test);
Json json(const statistics::BootstrapEstimate& estimate);
/// {"count", "of", "value", "wilson", "clopper_pearson"}
Json json(const statistics::Proportion& proportion, double level);

std::string digits(std::optional<double> value, int decimals = 4); ///< "-" when there is none
std::string pWords(std::optional<double> p);                       ///< "0.0517", "< 0.0001", "-"
std::string pEquals(std::optional<double> p);                      ///< "p = 0.0517", "p < 0.0001", "p = -"
std::string range(const std::optional<statistics::Interval>& interval, int decimals = 4); ///< "0.1234 to 0.2345"

/// Columns as wide as their widest cell, the first to the left, others to the right; the first row is the head.
std::string aligned(const std::vector<std::vector<std::string>>& rows);

/// Remarks, each on a line with an exclamation mark.
std::string remarks(const std::vector<std::string>& notes);

} // namespace dsmt::commands
