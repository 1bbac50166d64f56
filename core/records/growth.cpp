// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/growth.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <cmath>
#include <numbers>

namespace dsmt {

using Json = nlohmann::ordered_json;

namespace {

std::optional<std::chrono::sys_days> dayOf(const std::string& date)
{
    const auto number = [&](std::size_t first, std::size_t count) {
        int value = -1;
        const char* const begin = date.data() + first;
        const auto [end, failure] = std::from_chars(begin, begin + count, value);
        return failure == std::errc() && end == begin + count ? value : -1;
    };
    if (date.size() != 8)
        return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(number(0, 4)), std::chrono::month(unsigned(number(4, 2))),
                                          std::chrono::day(unsigned(number(6, 2)))};
    return day.ok() ? std::optional(std::chrono::sys_days(day)) : std::nullopt;
}

GrowthVerdict verdictOf(const Growth& growth)
{
    if (growth.volumeChange <= -kLeastVolumeChange)
        return GrowthVerdict::Shrinking;
    if (growth.volumeChange < kLeastVolumeChange)
        return GrowthVerdict::NoSignificantChange;
    if (*growth.doublingDays <= kQuickDoublingDays)
        return GrowthVerdict::QuickGrowth;
    return *growth.doublingDays <= kSlowDoublingDays ? GrowthVerdict::SlowGrowth : GrowthVerdict::VerySlowGrowth;
}

Json jsonOf(const std::optional<Growth>& growth)
{
    if (!growth)
        return nullptr;
    return {{"days", growth->days},
            {"long_axis_change_mm", growth->longAxisMm},
            {"mean_diameter_change_mm", growth->fleischnerMm},
            {"diameter_grew", growth->diameterGrew},
            {"volume_change", growth->volumeChange},
            {"volume_doubling_days", growth->doublingDays ? Json(*growth->doublingDays) : Json(nullptr)},
            {"verdict", toString(growth->verdict)}};
}

} // namespace

std::optional<int> daysBetween(const std::string& from, const std::string& to)
{
    const auto first = dayOf(from), last = dayOf(to);
    return first && last ? std::optional(int((*last - *first).count())) : std::nullopt;
}

std::optional<Growth> growthBetween(const GrowthPoint& earlier, const GrowthPoint& later)
{
    const std::optional<int> days = daysBetween(earlier.studyDate, later.studyDate);
    if (!days || *days < 1 || earlier.volumeMm3 <= 0 || later.volumeMm3 <= 0)
        return std::nullopt;
    Growth growth;
    growth.days = *days;
    growth.longAxisMm = later.longAxisMm - earlier.longAxisMm;
    growth.fleischnerMm = later.fleischnerMm - earlier.fleischnerMm;
    growth.diameterGrew = growth.fleischnerMm >= kLeastDiameterGrowthMm;
    const double ratio = later.volumeMm3 / earlier.volumeMm3;
    growth.volumeChange = ratio - 1;
    if (ratio > 1)
        growth.doublingDays = *days * std::numbers::ln2 / std::log(ratio);
    growth.verdict = verdictOf(growth);
    return growth;
}

const char* toString(GrowthVerdict verdict)
{
    switch (verdict) {
    case GrowthVerdict::NoSignificantChange:
        return "no significant change";
    case GrowthVerdict::Shrinking:
        return "shrinking";
    case GrowthVerdict::QuickGrowth:
        return "quick growth";
    case GrowthVerdict::SlowGrowth:
        return "slow growth";
    case GrowthVerdict::VerySlowGrowth:
        return "very slow growth";
    }
    return "";
}

std::string growthJson(const std::vector<GrowthPoint>& points, int indent)
{
    Json json{{"points", Json::array()}, {"latest", nullptr}, {"overall", nullptr}};
    for (const GrowthPoint& point : points)
        json["points"].push_back({{"nodule", point.nodule},
                                  {"prediction", point.prediction},
                                  {"study_date", point.studyDate},
                                  {"long_axis_mm", point.longAxisMm},
                                  {"mean_diameter_mm", point.fleischnerMm},
                                  {"volume_mm3", point.volumeMm3},
                                  {"edited_outline", point.edited},
                                  {"package", point.package}});
    if (points.size() > 1) {
        json["latest"] = jsonOf(growthBetween(points[points.size() - 2], points.back()));
        json["overall"] = jsonOf(growthBetween(points.front(), points.back()));
    }
    return json.dump(indent);
}

} // namespace dsmt
