// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/nodule_margin.h"

#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::realism {

using namespace imaging;

namespace {

constexpr double kNormalSmoothingMm = 1.5;
constexpr float kLeastContrastHu = 100;
constexpr std::size_t kFewest = 20;
constexpr double kStepMm = 0.5, kReachMm = 4;
constexpr std::size_t kSteps = std::size_t(2 * kReachMm / kStepMm) + 1;

using Profile = std::array<float, kSteps>; ///< from kReachMm inside to kReachMm outside of the border

std::size_t stepAt(double mm)
{
    return std::size_t((mm + kReachMm) / kStepMm);
}

float meanOf(const Profile& profile, double fromMm, double toMm)
{
    float sum = 0;
    for (std::size_t n = stepAt(fromMm); n <= stepAt(toMm); ++n)
        sum += profile[n];
    return sum / float(stepAt(toMm) - stepAt(fromMm) + 1);
}

/// HU per mm, positive when it falls outwards.
float steepestFall(const Profile& profile)
{
    constexpr std::size_t kMm = std::size_t(1 / kStepMm);
    float steepest = 0;
    for (std::size_t n = stepAt(-2.5); n <= stepAt(2.5); ++n)
        steepest = std::max(steepest, (profile[n - kMm] - profile[n + kMm]) / 2);
    return steepest;
}

bool isBorder(const Mask& mask, VoxelIndex at)
{
    const auto isOutside = [&](int i, int j, int k) {
        const VoxelIndex next{at.i + i, at.j + j, at.k + k};
        return mask.geometry().contains(next) && !mask.at(next);
    };
    return mask.at(at) && (isOutside(1, 0, 0) || isOutside(-1, 0, 0) || isOutside(0, 1, 0) || isOutside(0, -1, 0) ||
                           isOutside(0, 0, 1) || isOutside(0, 0, -1));
}

/// In mm along the axes of the grid, of length 1; nothing where the mask is flat.
std::optional<WorldPoint> outwardNormal(const FloatImage& calm, VoxelIndex at)
{
    const auto value = [&](int i, int j, int k) { return double(calm.at({at.i + i, at.j + j, at.k + k})); };
    const auto& spacing = calm.geometry().spacing;
    const WorldPoint fall{(value(-1, 0, 0) - value(1, 0, 0)) / spacing[0],
                          (value(0, -1, 0) - value(0, 1, 0)) / spacing[1],
                          (value(0, 0, -1) - value(0, 0, 1)) / spacing[2]};
    const double size = length(fall);
    if (size < 1e-6)
        return std::nullopt;
    return fall * (1 / size);
}

Profile profileAt(const FloatImage& hu, VoxelIndex at, WorldPoint normal)
{
    const auto& spacing = hu.geometry().spacing;
    // The border lies half a voxel outside of the last voxel's centre.
    const double border = spacing[0] / 2;
    Profile profile;
    for (std::size_t n = 0; n < kSteps; ++n) {
        const double mm = border + double(n) * kStepMm - kReachMm;
        profile[n] = sampleLinear(
            hu,
            {at.i + normal.x * mm / spacing[0], at.j + normal.y * mm / spacing[1], at.k + normal.z * mm / spacing[2]},
            float(kAirHu));
    }
    return profile;
}

float medianOf(std::vector<float>& values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<NoduleMargin> noduleMargin(const FloatImage& hu, const Mask& mask, double lungBelowHu)
{
    const FloatImage calm = smoothed(asValues(mask), kNormalSmoothingMm);
    const Size size = mask.geometry().size;
    const int reach = int(std::ceil(kReachMm)) + 1;
    std::vector<float> slopes, widths;
    std::size_t borders = 0;
    for (int k = reach; k < size.k - reach; ++k)
        for (int j = reach; j < size.j - reach; ++j)
            for (int i = reach; i < size.i - reach; ++i) {
                const VoxelIndex at{i, j, k};
                const auto normal = isBorder(mask, at) ? outwardNormal(calm, at) : std::nullopt;
                if (!normal)
                    continue;
                ++borders;
                const Profile profile = profileAt(hu, at, *normal);
                const float lung = meanOf(profile, 3, 4), contrast = meanOf(profile, -3, -2) - lung;
                const float slope = steepestFall(profile);
                if (double(lung) > lungBelowHu || contrast < kLeastContrastHu || slope <= 0)
                    continue;
                slopes.push_back(slope);
                widths.push_back(contrast / slope);
            }
    if (slopes.size() < kFewest)
        return std::nullopt;
    return NoduleMargin{double(medianOf(slopes)), double(medianOf(widths)), double(slopes.size()) / double(borders)};
}

} // namespace dsmt::realism
