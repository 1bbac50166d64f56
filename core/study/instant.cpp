// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/instant.h"

#include "core/base/error.h"

#include <array>
#include <cstdio>
#include <fmt/chrono.h>

namespace dsmt::study {

using std::chrono::milliseconds;

Instant instantNow()
{
    return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

std::string isoText(Instant instant)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(instant);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(second)),
                       (instant - second).count());
}

Instant instantFrom(const std::string& isoText)
{
    int year = 0, hour = 0, minute = 0, second = 0, thousandths = 0, length = 0;
    unsigned month = 0, day = 0;
    const int read = std::sscanf(isoText.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d.%3dZ%n", &year, &month, &day, &hour, &minute,
                                 &second, &thousandths, &length);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (read != 7 || std::size_t(length) != isoText.size() || !date.ok())
        throw Error(ErrorKind::BadInput, "\"" + isoText + "\" is no time (YYYY-MM-DDThh:mm:ss.mmmZ)");
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second) + milliseconds(thousandths);
}

} // namespace dsmt::study
