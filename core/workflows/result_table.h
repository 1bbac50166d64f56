// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/proportion.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// One cell of a table of results. Its text is made of its numbers, so that every form of a report says the same; what
/// is not defined says why.
struct ResultCell {
    std::string text;
    std::optional<double> value, lower, upper;
    std::optional<statistics::Proportion> share; ///< k of n behind the value
    std::string undefined;                       ///< why there is no number, or no interval, as one clause
    std::vector<int> cases;                      ///< numbers of the cases behind it, to be looked at
};

struct ResultTable {
    std::string id; ///< stable, such as "paper", "mrmc"
    std::string title;
    std::vector<std::string> columns; ///< the first one names the row
    std::vector<std::vector<ResultCell>> rows;
    std::vector<std::string> notes; ///< sentences
};

ResultCell wordCell(std::string text);
ResultCell countCell(std::size_t count, std::vector<int> cases = {});
/// "0.902 (0.834 to 0.961)"; "-" with the reason. @param why there is no value, or no interval where one is wanted
ResultCell numberCell(std::optional<double> value, int decimals, const std::string& why = {});
ResultCell numberCell(std::optional<double> value, const std::optional<statistics::Interval>& interval, int decimals,
                      const std::string& why = {});
/// "0.0517", "< 0.0001".
ResultCell pCell(std::optional<double> p, const std::string& why);
/// "82.8 % (72/87; 73.4 to 89.3)", the interval after Wilson, 95 %. @param why there is no value of none
ResultCell shareCell(const statistics::Proportion& share, const std::string& why, std::vector<int> cases = {});

} // namespace dsmt::workflows
