// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/nodule_measures.h"

#include "core/imaging/distance_map.h"
#include "core/imaging/surface.h"
#include "core/realism/nodule_margin.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::realism {

using namespace imaging;

namespace {

constexpr double kFineMm = 0.7, kCoarseMm = 1.5;
constexpr double kSolidHu = -300, kLungHu = -500;
constexpr double kAboveLungHu = 270; ///< vessels and wall against lung
constexpr double kCoreMm = 2, kShellFromMm = 4, kShellToMm = 8;
constexpr std::size_t kFewest = 20;

constexpr NoduleMeasure kTable[] = {
    {"volume_mm3", "Volume", "mm\u00b3", &NoduleMeasures::volumeMm3},
    {"diameter_mm", "Equivalent diameter", "mm", &NoduleMeasures::diameterMm},
    {"mean_hu", "Mean", "HU", &NoduleMeasures::meanHu},
    {"sd_hu", "SD within", "HU", &NoduleMeasures::sdHu},
    {"core_mean_hu", "Mean of the core", "HU", &NoduleMeasures::coreMeanHu},
    {"core_sd_hu", "SD of the core", "HU", &NoduleMeasures::coreSdHu},
    {"solid_fraction", "Solid part", "", &NoduleMeasures::solidFraction},
    {"sphericity", "Sphericity", "", &NoduleMeasures::sphericity},
    {"surface_to_volume_per_mm", "Surface to volume", "1/mm", &NoduleMeasures::surfaceToVolume},
    {"roughness", "Roughness", "", &NoduleMeasures::roughness},
    {"margin_hu_per_mm", "Margin, steepest fall", "HU/mm", &NoduleMeasures::marginHuPerMm},
    {"margin_width_mm", "Margin, width", "mm", &NoduleMeasures::marginWidthMm},
    {"lung_contact", "Border on lung", "", &NoduleMeasures::lungContact},
    {"lung_mean_hu", "Lung around, mean", "HU", &NoduleMeasures::lungMeanHu},
    {"lung_sd_hu", "Lung around, SD", "HU", &NoduleMeasures::lungSdHu},
    {"vessel_fraction", "Vessels, wall around", "", &NoduleMeasures::vesselFraction},
};

struct Moments {
    double sum = 0, squares = 0;
    std::size_t count = 0;

    void add(double value)
    {
        sum += value;
        squares += value * value;
        ++count;
    }
    double mean() const { return sum / double(count); }
    double sd() const
    {
        return std::sqrt(std::max(0.0, (squares - sum * mean()) / double(std::max<std::size_t>(count - 1, 1))));
    }
};

void measureInside(const NoduleCrop& crop, NoduleMeasures& measures)
{
    const FloatImage inward = distanceTo(complement(*crop.mask));
    Moments whole, core;
    std::size_t solid = 0;
    for (std::size_t n = 0; n < crop.hu.voxels().size(); ++n) {
        const double hu = double(crop.hu.voxels()[n]);
        if (!crop.mask->voxels()[n])
            continue;
        whole.add(hu);
        solid += hu > kSolidHu ? 1 : 0;
        if (double(inward.voxels()[n]) > kCoreMm)
            core.add(hu);
    }
    measures.meanHu = whole.mean();
    measures.sdHu = whole.sd();
    measures.solidFraction = double(solid) / double(whole.count);
    if (core.count >= kFewest) {
        measures.coreMeanHu = core.mean();
        measures.coreSdHu = core.sd();
    }
}

/// @return below which HU there is lung around this nodule, relative to the lung itself so that crops whose scale of HU
/// is a little off are measured like others; nothing without lung
std::optional<double> measureAround(const NoduleCrop& crop, NoduleMeasures& measures)
{
    const FloatImage outward = distanceTo(*crop.mask);
    Moments lung;
    std::vector<double> shell;
    for (std::size_t n = 0; n < crop.hu.voxels().size(); ++n) {
        const double away = double(outward.voxels()[n]), hu = double(crop.hu.voxels()[n]);
        if (away < kShellFromMm || away > kShellToMm)
            continue;
        shell.push_back(hu);
        if (hu < kLungHu)
            lung.add(hu);
    }
    if (lung.count < kFewest)
        return std::nullopt;
    measures.lungMeanHu = lung.mean();
    measures.lungSdHu = lung.sd();
    const double lungBelow = lung.mean() + kAboveLungHu;
    const auto other = std::count_if(shell.begin(), shell.end(), [&](double hu) { return hu > lungBelow; });
    measures.vesselFraction = double(other) / double(shell.size());
    return lungBelow;
}

void measureSurface(const Mask& mask, NoduleMeasures& measures)
{
    const auto fine = surfaceOf(mask, kFineMm), coarse = surfaceOf(mask, kCoarseMm);
    if (fine) {
        measures.sphericity = fine->sphericity();
        measures.surfaceToVolume = fine->areaMm2 / fine->volumeMm3;
    }
    if (fine && coarse)
        measures.roughness = coarse->sphericity() / fine->sphericity() - 1;
}

} // namespace

std::span<const NoduleMeasure> noduleMeasureTable()
{
    return kTable;
}

std::optional<NoduleMeasures> measureNodule(const NoduleCrop& crop)
{
    const std::size_t voxels = huOfNodule(crop).size();
    if (voxels == 0)
        return std::nullopt;
    const auto& spacing = crop.mask->geometry().spacing;
    NoduleMeasures measures;
    measures.volumeMm3 = double(voxels) * spacing[0] * spacing[1] * spacing[2];
    measures.diameterMm = std::cbrt(6 * *measures.volumeMm3 / std::numbers::pi);
    measureInside(crop, measures);
    measureSurface(*crop.mask, measures);
    const auto lungBelow = measureAround(crop, measures);
    if (const auto margin = lungBelow ? noduleMargin(crop.hu, *crop.mask, *lungBelow) : std::nullopt) {
        measures.marginHuPerMm = margin->slopeHuPerMm;
        measures.marginWidthMm = margin->widthMm;
        measures.lungContact = margin->lungPart;
    }
    return measures;
}

std::vector<double> huOfNodule(const NoduleCrop& crop)
{
    std::vector<double> values;
    if (crop.mask)
        for (std::size_t n = 0; n < crop.hu.voxels().size(); ++n)
            if (crop.mask->voxels()[n])
                values.push_back(double(crop.hu.voxels()[n]));
    return values;
}

} // namespace dsmt::realism
