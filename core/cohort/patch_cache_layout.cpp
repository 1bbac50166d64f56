// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/patch_cache_layout.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dsmt::cohort {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kLargestCube = 512;

Json toJson(const inference::PatchGrid& grid)
{
    return {{"size", grid.size}, {"spacing_mm", grid.spacingMm}};
}

inference::PatchGrid gridFrom(const Json& json)
{
    const inference::PatchGrid grid{json.at("size").get<int>(), json.at("spacing_mm").get<double>()};
    if (grid.size < 1 || grid.size > kLargestCube || !(grid.spacingMm > 0))
        throw Error(ErrorKind::BadInput, "the size of its patches makes no sense");
    return grid;
}

/// Unknown labels are null.
Json toJson(const std::array<float, 3>& labels)
{
    Json json = Json::array();
    for (const float label : labels)
        json.push_back(label < 0 ? Json() : Json(int(label)));
    return json;
}

std::array<float, 3> labelsFrom(const Json& json)
{
    std::array<float, 3> labels{-1, -1, -1};
    for (std::size_t n = 0; n < labels.size(); ++n)
        if (const Json& label = json.at(n); !label.is_null())
            labels[n] = label.get<int>() == 0 ? 0.0f : 1.0f;
    return labels;
}

NoduleFacts factsFrom(const Json& row)
{
    NoduleFacts facts;
    facts.id = row.at("id");
    facts.patient = row.at("patient");
    facts.site = row.at("site");
    facts.split = row.at("split");
    facts.pathology = row.at("pathology");
    facts.seed = row.at("seed");
    facts.labels = labelsFrom(row.at("labels"));
    facts.diameterMm = row.at("diameter_mm");
    facts.meanHu = row.at("mean_hu");
    return facts;
}

} // namespace

std::uint64_t checksumOf(const void* bytes, std::size_t count)
{
    return XXH3_64bits(bytes, count);
}

std::uint64_t checksumOf(const PatchCacheHeader& header)
{
    return checksumOf(&header, offsetof(PatchCacheHeader, checksum));
}

std::string toJson(const PatchCacheIndex& index)
{
    Json rows = Json::array();
    for (std::size_t n = 0; n < index.facts.size(); ++n) {
        const NoduleFacts& facts = index.facts[n];
        rows.push_back({{"id", facts.id},
                        {"patient", facts.patient},
                        {"site", facts.site},
                        {"split", facts.split},
                        {"pathology", facts.pathology},
                        {"seed", facts.seed},
                        {"labels", toJson(facts.labels)},
                        {"diameter_mm", facts.diameterMm},
                        {"mean_hu", facts.meanHu},
                        {"checksum", index.checksums[n]}});
        // Said only where there is none: so a cache with all outlines is the one that earlier versions wrote.
        if (!index.hasMask[n])
            rows.back()["mask"] = false;
    }
    return Json{{"local", toJson(index.grids.local)},
                {"global", toJson(index.grids.global)},
                {"provenance", Json::parse(index.provenance)},
                {"nodules", rows}}
        .dump();
}

PatchCacheIndex patchCacheIndexFromJson(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        PatchCacheIndex index;
        index.grids = {gridFrom(json.at("local")), gridFrom(json.at("global"))};
        index.provenance = json.at("provenance").dump();
        for (const Json& row : json.at("nodules")) {
            index.facts.push_back(factsFrom(row));
            index.checksums.push_back(row.at("checksum"));
            index.hasMask.push_back(row.value("mask", true));
        }
        return index;
    } catch (const Json::exception& error) {
        throw Error(ErrorKind::BadInput, std::string("its index cannot be read: ") + error.what());
    }
}

} // namespace dsmt::cohort
