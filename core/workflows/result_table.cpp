// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/result_table.h"

#include <cmath>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

constexpr const char* kNone = "-";
constexpr double kLeastP = 1e-4; ///< smaller ones are told as smaller than this

ResultCell undefinedCell(const std::string& why)
{
    ResultCell cell;
    cell.text = kNone;
    cell.undefined = why.empty() ? "not defined" : why;
    return cell;
}

} // namespace

ResultCell wordCell(std::string text)
{
    ResultCell cell;
    cell.text = std::move(text);
    return cell;
}

ResultCell countCell(std::size_t count, std::vector<int> cases)
{
    ResultCell cell = wordCell(std::to_string(count));
    cell.value = double(count);
    cell.cases = std::move(cases);
    return cell;
}

ResultCell numberCell(std::optional<double> value, int decimals, const std::string& why)
{
    if (!value || !std::isfinite(*value))
        return undefinedCell(why);
    ResultCell cell = wordCell(fmt::format("{:.{}f}", *value, decimals));
    cell.value = value;
    return cell;
}

ResultCell numberCell(std::optional<double> value, const std::optional<statistics::Interval>& interval, int decimals,
                      const std::string& why)
{
    ResultCell cell = numberCell(value, decimals, why);
    if (!cell.value)
        return cell;
    if (!interval || !std::isfinite(interval->lower) || !std::isfinite(interval->upper)) {
        cell.undefined = why.empty() ? "no interval" : why;
        return cell;
    }
    cell.lower = interval->lower;
    cell.upper = interval->upper;
    cell.text += fmt::format(" ({:.{}f} to {:.{}f})", *cell.lower, decimals, *cell.upper, decimals);
    return cell;
}

ResultCell pCell(std::optional<double> p, const std::string& why)
{
    ResultCell cell = numberCell(p, 4, why);
    if (cell.value && *cell.value < kLeastP)
        cell.text = fmt::format("< {:.4f}", kLeastP);
    return cell;
}

ResultCell shareCell(const statistics::Proportion& share, const std::string& why, std::vector<int> cases)
{
    if (!share.value())
        return undefinedCell(why);
    const statistics::Interval interval = *statistics::wilsonInterval(share);
    ResultCell cell = wordCell(fmt::format("{:.1f} % ({}/{}; {:.1f} to {:.1f})", 100 * *share.value(), share.count,
                                           share.of, 100 * interval.lower, 100 * interval.upper));
    cell.value = share.value();
    cell.lower = interval.lower;
    cell.upper = interval.upper;
    cell.share = share;
    cell.cases = std::move(cases);
    return cell;
}

} // namespace dsmt::workflows
