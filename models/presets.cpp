// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presets.h"

#include "core/base/error.h"

#include <algorithm>

namespace dsmt::models {

namespace {

struct Variant {
    const char* name;
    Parts parts;
};

const std::array<Preset, 2> kPresets{{
    {.name = "standard"},
    {.name = "fine", .localSize = 64, .localSpacingMm = 0.75, .stemStride = 1},
}};

constexpr std::array<Variant, 6> kVariants{{
    {"", {}},
    {"single-task", {.global = false, .segmentation = false, .signs = false}},
    {"no-global", {.global = false}},
    {"no-segmentation", {.segmentation = false}},
    {"no-signs", {.signs = false}},
    {"global-only", {.local = false, .segmentation = false}},
}};

} // namespace

Preset presetNamed(const std::string& name)
{
    const std::string family = "dsmt-net/";
    const std::string rest = name.starts_with(family) ? name.substr(family.size()) : name;
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string variant = slash < rest.size() ? rest.substr(slash + 1) : std::string();
    const auto preset = std::ranges::find(kPresets, rest.substr(0, slash), &Preset::name);
    const auto parts = std::ranges::find_if(kVariants, [&](const Variant& v) { return variant == v.name; });
    if (preset == kPresets.end() || parts == kVariants.end())
        throw Error(ErrorKind::BadInput, "there is no network architecture \"" + name + "\"");
    Preset found = *preset;
    found.name = rest;
    found.parts = parts->parts;
    return found;
}

std::vector<std::string> variantNames()
{
    std::vector<std::string> names;
    for (const Variant& variant : kVariants)
        if (*variant.name != '\0')
            names.emplace_back(variant.name);
    return names;
}

} // namespace dsmt::models
