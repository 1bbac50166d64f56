// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/words.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::commands {

Json number(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

Json ends(const std::optional<statistics::Interval>& interval)
{
    return interval ? Json{interval->lower, interval->upper} : Json();
}

Json errorOf(std::optional<double> variance)
{
    return variance ? Json(std::sqrt(*variance)) : Json();
}

Json json(const statistics::NonInferiority& test)
{
    return {{"margin", test.margin}, {"t", test.statistic}, {"p", test.p}};
}

Json json(const statistics::Equivalence& test)
{
    return {{"margin", test.margin},
            {"t_lower", test.lowerStatistic},
            {"t_upper", test.upperStatistic},
            {"p", test.p},
            {"ci", ends(test.interval)}};
}

Json json(const statistics::BootstrapEstimate& estimate)
{
    return {{"replicates", estimate.replicates}, {"undefined", estimate.undefined}, {"seed", estimate.seed},
            {"estimate", estimate.estimate},     {"mean", estimate.mean},           {"se", estimate.standardError},
            {"ci", ends(estimate.percentile)},   {"ci_bca", ends(estimate.bca)}};
}

Json json(const statistics::Proportion& proportion, double level)
{
    return {{"count", proportion.count},
            {"of", proportion.of},
            {"value", number(proportion.value())},
            {"wilson", ends(statistics::wilsonInterval(proportion, level))},
            {"clopper_pearson", ends(statistics::clopperPearsonInterval(proportion, level))}};
}

std::string digits(std::optional<double> value, int decimals)
{
    if (!value)
        return "-";
    if (std::isinf(*value))
        return *value > 0 ? "inf" : "-inf";
    return fmt::format("{:.{}f}", *value, decimals);
}

std::string pWords(std::optional<double> p)
{
    if (!p)
        return "-";
    return *p < 1e-4 ? "< 0.0001" : fmt::format("{:.4f}", *p);
}

std::string pEquals(std::optional<double> p)
{
    const std::string words = pWords(p);
    return words.starts_with('<') ? "p " + words : "p = " + words;
}

std::string range(const std::optional<statistics::Interval>& interval, int decimals)
{
    return interval ? fmt::format("{:.{}f} to {:.{}f}", interval->lower, decimals, interval->upper, decimals) : "-";
}

std::string aligned(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t n = 0; n < row.size(); ++n)
            widths[n] = std::max(widths[n], row[n].size());
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t n = 0; n < row.size(); ++n)
            line += n == 0 ? fmt::format("{:<{}}", row[n], widths[n]) : fmt::format("  {:>{}}", row[n], widths[n]);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string remarks(const std::vector<std::string>& notes)
{
    std::string text;
    for (const std::string& note : notes)
        text += "! " + note + "\n";
    return text;
}

} // namespace dsmt::commands
