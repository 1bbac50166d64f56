// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/patch_spec.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace dsmt::inference {

namespace {

using Json = nlohmann::ordered_json;

Json gridJson(const PatchGrid& grid)
{
    return {{"size", grid.size}, {"spacing_mm", grid.spacingMm}};
}

/// Bounds that keep a hostile model.json from asking for terabytes.
PatchGrid gridFrom(const Json& json, const char* name)
{
    const PatchGrid grid{json.at("size"), json.at("spacing_mm")};
    if (grid.size < 16 || grid.size > 128 || grid.size % 8 != 0)
        throw Error(ErrorKind::BadInput, std::string("the ") + name + " patch has " + std::to_string(grid.size) +
                                             " voxels a side; a multiple of 8 from 16 to 128 is wanted");
    if (!(grid.spacingMm >= 0.25 && grid.spacingMm <= 8))
        throw Error(ErrorKind::BadInput, std::string("the ") + name + " patch has a spacing outside 0.25 to 8 mm");
    return grid;
}

} // namespace

std::string toJson(const PatchSpec& spec)
{
    const Json json{
        {"local", gridJson(spec.local)}, {"global", gridJson(spec.global)}, {"hu", {spec.huLow, spec.huHigh}}};
    return json.dump();
}

PatchSpec patchSpecFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        PatchSpec spec;
        spec.local = gridFrom(json.at("local"), "local");
        spec.global = gridFrom(json.at("global"), "global");
        spec.huLow = json.at("hu").at(0);
        spec.huHigh = json.at("hu").at(1);
        if (!(spec.huLow < spec.huHigh))
            throw Error(ErrorKind::BadInput, "the HU window of the patches is empty");
        return spec;
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("patches: ") + failure.what());
    }
}

} // namespace dsmt::inference
