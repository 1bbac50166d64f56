// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/preprocessing.h"

#include "core/base/sha256.h"
#include "core/inference/crop_patches.h"

#include <cmath>
#include <span>

namespace dsmt::inference {

namespace {

constexpr int kSide = 24; ///< voxels of the volume; smaller than the coarse patch, so that its outside counts, too
constexpr int kCropped = 16;

/// Spacings and HU that floating point holds exactly, so that no rounding differs between machines.
imaging::Volume drawnVolume()
{
    imaging::Geometry geometry;
    geometry.size = {kSide, kSide, kSide};
    geometry.spacing = {0.5, 1, 2};
    std::vector<std::int16_t> hu;
    for (int k = 0; k < kSide; ++k)
        for (int j = 0; j < kSide; ++j)
            for (int i = 0; i < kSide; ++i)
                hu.push_back(std::int16_t((i * 37 + j * 91 + k * 53 + i * j * k) % 1500 - 1050));
    return {geometry, std::move(hu)};
}

void append(std::string& told, std::span<const float> values, float steps)
{
    for (const float value : values)
        told += std::to_string(std::lround(value * steps)) + ' ';
}

} // namespace

std::string preprocessingSha256(const PatchSpec& spec)
{
    const imaging::Volume volume = drawnVolume();
    const imaging::WorldPoint center = volume.geometry().voxelToWorld({12.5, 11.25, 12.5});
    std::string told = toJson(spec);
    for (const PatchGrid& grid : {spec.local, spec.global})
        append(told, cropHu(volume, center, {kCropped, grid.spacingMm}).voxels(), 8);
    const std::vector<float> ends{-2000, float(spec.huLow), float((spec.huLow + spec.huHigh) / 2), float(spec.huHigh),
                                  2000};
    append(told, normalise(ends, spec), 1000);
    return sha256(std::as_bytes(std::span(told)));
}

std::string pixelsSha256(const PatchPair& pair)
{
    Sha256 sum;
    sum.add(std::as_bytes(std::span(pair.local)));
    sum.add(std::as_bytes(std::span(pair.global)));
    return sum.finish();
}

} // namespace dsmt::inference
