// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/patch_spec.h"

#include "core/base/error.h"
#include "core/inference/json_fields.h"

#include <nlohmann/json.hpp>

namespace dsmt::inference {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kLowestHu = -32768, kHighestHu = 32767; // of a volume

Json gridJson(const PatchGrid& grid)
{
    return {{"size", grid.size}, {"spacing_mm", grid.spacingMm}};
}

/// Bounds that keep a hostile model.json from asking for terabytes.
PatchGrid gridFrom(const JsonFields& fields, const char* name)
{
    const JsonFields grid = fields.object(name);
    const auto size = int(grid.integer("size", 16, 128));
    if (size % 8 != 0)
        throw Error(ErrorKind::BadInput, std::string(name) + ".size is " + std::to_string(size) +
                                             " voxels; a multiple of 8 from 16 to 128 is wanted");
    return {size, grid.number("spacing_mm", 0.25, 8)};
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
        const JsonFields fields = JsonFields::parse(text);
        PatchSpec spec;
        spec.local = gridFrom(fields, "local");
        spec.global = gridFrom(fields, "global");
        const std::vector<double> hu = fields.numbers("hu", 2, 2, kLowestHu, kHighestHu);
        spec.huLow = hu[0];
        spec.huHigh = hu[1];
        if (!(spec.huLow < spec.huHigh))
            throw Error(ErrorKind::BadInput, "the HU window is empty");
        return spec;
    } catch (const Error& failure) {
        throw failure.within("patches");
    }
}

} // namespace dsmt::inference
