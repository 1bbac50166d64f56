// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presets.h"

#include "core/base/error.h"

namespace dsmt::models {

namespace {

const std::array<Preset, 2> kPresets{{
    {.name = "standard"},
    {.name = "fine", .localSize = 64, .localSpacingMm = 0.75, .stemStride = 1},
}};

} // namespace

const Preset& presetNamed(const std::string& name)
{
    for (const Preset& preset : kPresets)
        if (name == preset.name || name == "dsmt-net/" + preset.name)
            return preset;
    throw Error(ErrorKind::BadInput, "there is no network architecture \"" + name + "\"");
}

} // namespace dsmt::models
