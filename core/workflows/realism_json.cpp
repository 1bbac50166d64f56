// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/realism_json.h"

#include "core/base/version.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

using Json = nlohmann::ordered_json;

namespace {

template <class Value> Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json summaryJson(const std::optional<statistics::Summary>& summary)
{
    if (!summary)
        return nullptr;
    return {{"count", summary->count}, {"mean", summary->mean},  {"sd", summary->sd},   {"p5", summary->p5},
            {"p25", summary->p25},     {"p50", summary->median}, {"p75", summary->p75}, {"p95", summary->p95}};
}

Json densityJson(const Density& density)
{
    Json json = summaryJson(density.summary);
    if (density.summary)
        json["histogram"] = {{"first_hu", density.histogram.first},
                             {"width_hu", density.histogram.width},
                             {"density_per_hu", density.histogram.density}};
    return json;
}

Json noiseJson(const std::optional<imaging::NoiseSpectrum>& noise)
{
    if (!noise)
        return nullptr;
    return {{"sd_hu", noise->sd},
            {"mean_frequency_per_mm", noise->meanFrequency},
            {"regions", noise->regions},
            {"frequency_per_mm", noise->frequency},
            {"power_hu2_mm2", noise->power}};
}

Json chestJson(const ChestMeasures& chest)
{
    return {{"name", chest.name},
            {"simulated", chest.simulated},
            {"kernel", chest.kernel},
            {"pixel_mm", chest.pixelMm},
            {"slice_mm", chest.sliceMm},
            {"lung_ml", chest.lungMl},
            {"lung_hu", densityJson(chest.lung)},
            {"chest_wall_hu", densityJson(chest.chestWall)},
            {"noise", noiseJson(chest.noise)}};
}

} // namespace

std::string realismJson(const Realism& realism)
{
    Json json{{"software", kSoftware},
              {"seed", realism.seed},
              {"real_nodules", realism.realNodules},
              {"simulated_nodules", realism.simulatedNodules},
              {"notes", realism.notes},
              {"differences", Json::array()},
              {"chests", Json::array()},
              {"regions", Json::object()},
              {"nodules", Json::object()},
              {"left_out", Json::array()}};
    for (const Difference& difference : largestDifferences(realism))
        json["differences"].push_back({{"what", difference.what},
                                       {"unit", difference.unit},
                                       {"real_median", difference.real},
                                       {"simulated_median", difference.simulated},
                                       {"real_median_at_equal_size", orNull(difference.realAtEqualSize)},
                                       {"ks_distance", difference.distance}});
    for (const ChestMeasures& chest : realism.chests)
        json["chests"].push_back(chestJson(chest));
    for (const RegionComparison& region : realism.regions)
        json["regions"][region.code] = {{"real", densityJson(region.real)},
                                        {"simulated", densityJson(region.simulated)},
                                        {"ks_distance", orNull(region.distance)}};
    for (const MeasureComparison& measure : realism.nodules)
        json["nodules"][measure.code] = {{"unit", measure.unit},
                                         {"real", summaryJson(measure.realSummary)},
                                         {"simulated", summaryJson(measure.simulatedSummary)},
                                         {"real_p50_at_equal_size", orNull(measure.realAtEqualSize)},
                                         {"ks_distance", orNull(measure.distance)},
                                         {"real_values", measure.real},
                                         {"simulated_values", measure.simulated}};
    for (const LeftOut& left : realism.leftOut)
        json["left_out"].push_back({{"name", left.name}, {"files", left.files}, {"reason", left.reason}});
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<Difference> largestDifferences(const Realism& realism)
{
    std::vector<Difference> all;
    for (const RegionComparison& region : realism.regions)
        if (region.distance)
            all.push_back({region.title + ", all voxels", "HU", region.real.summary->median,
                           region.simulated.summary->median, std::nullopt, *region.distance});
    for (const MeasureComparison& measure : realism.nodules)
        if (measure.distance)
            all.push_back({measure.title, measure.unit, measure.realSummary->median, measure.simulatedSummary->median,
                           measure.realAtEqualSize, *measure.distance});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.distance > b.distance; });
    return all;
}

} // namespace dsmt::workflows
