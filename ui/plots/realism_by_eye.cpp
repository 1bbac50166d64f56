// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/realism_pages.h"
#include "viewer/window_level.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace dsmt::plots {

using workflows::ChestMeasures;

namespace {

constexpr double kLeft = 12, kTop = 9, kWidth = 273, kBottom = 203;
constexpr double kFactsWidth = 50;
constexpr std::size_t kCropsInRow = 13;
constexpr double kCropGap = 1, kCropMm = (kWidth - kCropGap * (kCropsInRow - 1)) / double(kCropsInRow);
constexpr double kCropRow = kCropMm + 8; ///< with its heading and sizes
constexpr double kPlaneGap = 4;

Picture pictureOf(const imaging::FloatImage& hu)
{
    Picture picture{hu.geometry().size.i, hu.geometry().size.j, {}, {}};
    for (const float value : hu.voxels()) {
        picture.gray.push_back(viewer::grayValue(double(value), {}));
        picture.covers.push_back(value > workflows::kNoHu ? 1 : 0);
    }
    return picture;
}

/// On the patient's scale.
double widthMm(const imaging::FloatImage& plane)
{
    return plane.geometry().size.i * plane.geometry().spacing[0];
}

double heightMm(const imaging::FloatImage& plane)
{
    return plane.geometry().size.j * plane.geometry().spacing[1];
}

std::array<const imaging::FloatImage*, 3> planesOf(const ChestMeasures& chest)
{
    return {&chest.planes.axial, &chest.planes.coronal, &chest.planes.sagittal};
}

std::string factsOf(const ChestMeasures& chest)
{
    std::string facts = fmt::format("{:.2f} mm pixels, {:.2f} mm slices\n", chest.pixelMm, chest.sliceMm);
    if (!chest.kernel.empty())
        facts += fmt::format("kernel {}\n", chest.kernel);
    if (const auto& lung = chest.lung.summary)
        facts += fmt::format("lung {:.0f} \u00b1 {:.0f} HU\n", lung->mean, lung->sd);
    if (const auto& wall = chest.chestWall.summary)
        facts += fmt::format("chest wall {:.0f} \u00b1 {:.0f} HU\n", wall->mean, wall->sd);
    if (chest.noise)
        facts += fmt::format("noise SD {:.1f} HU in soft tissue,\nmean frequency {:.2f} / mm", chest.noise->sd,
                             chest.noise->meanFrequency);
    return facts;
}

const ChestMeasures* firstChest(const workflows::Realism& realism, bool isSimulated)
{
    for (const ChestMeasures& chest : realism.chests)
        if (chest.simulated == isSimulated)
            return &chest;
    return nullptr;
}

Ink inkOf(bool isSimulated)
{
    return isSimulated ? Ink::Second : Ink::First;
}

/// One chest: its planes and, at the right, its facts.
void addChest(const ChestMeasures& chest, const std::array<double, 3>& columns, double top, double scale, Page& page)
{
    const auto planes = planesOf(chest);
    for (std::size_t n = 0; n < planes.size(); ++n)
        page.items.push_back(
            {{columns[n], top, scale * widthMm(*planes[n]), scale * heightMm(*planes[n])}, pictureOf(*planes[n])});
    const double x = kLeft + kWidth - kFactsWidth;
    page.items.push_back({{x, top, kFactsWidth, 5},
                          Words{.text = fmt::format("{}, {}", chest.simulated ? "Simulated" : "Real", chest.name),
                                .sizePt = 8,
                                .ink = inkOf(chest.simulated),
                                .isBold = true}});
    page.items.push_back({{x, top + 6, kFactsWidth, 30}, Words{.text = factsOf(chest), .sizePt = 6.5}});
}

/// Planes of the first chest of each kind at the largest scale at which both fit; columns as wide as the wider needs.
void addPlanes(const workflows::Realism& realism, double top, double bottom, Page& page)
{
    std::array<double, 3> widths{};
    std::vector<std::pair<const ChestMeasures*, double>> rows; ///< with the height of the highest plane
    double height = 0;
    for (const bool isSimulated : {false, true}) {
        const ChestMeasures* chest = firstChest(realism, isSimulated);
        if (!chest)
            continue;
        rows.emplace_back(chest, 0);
        const auto planes = planesOf(*chest);
        for (std::size_t n = 0; n < planes.size(); ++n) {
            widths[n] = std::max(widths[n], widthMm(*planes[n]));
            rows.back().second = std::max(rows.back().second, heightMm(*planes[n]));
        }
        height += rows.back().second;
    }
    if (rows.empty())
        return;
    const double scale = std::min((kWidth - kFactsWidth - 3 * kPlaneGap) / (widths[0] + widths[1] + widths[2]),
                                  (bottom - top - kPlaneGap) / height);
    const double second = kLeft + scale * widths[0] + kPlaneGap;
    const std::array<double, 3> columns{kLeft, second, second + scale * widths[1] + kPlaneGap};
    double y = top;
    for (const auto& [chest, high] : rows) {
        addChest(*chest, columns, y, scale, page);
        y += scale * high + kPlaneGap;
    }
    const double x = kLeft + kWidth - kFactsWidth, barY = y - kPlaneGap - 1;
    page.items.push_back({{x, barY, 100 * scale, 0.5}, Bar{}});
    page.items.push_back({{x, barY - 4, 40, 4}, Words{.text = "100 mm", .sizePt = 6.5}});
}

/// So many of a kind that the row is full, evenly from small to large.
std::vector<const workflows::NodulePicture*> chosen(const workflows::Realism& realism, bool isSimulated)
{
    std::vector<const workflows::NodulePicture*> all, some;
    for (const auto& picture : realism.pictures)
        if (picture.simulated == isSimulated)
            all.push_back(&picture);
    if (all.size() <= kCropsInRow)
        return all;
    for (std::size_t n = 0; n < kCropsInRow; ++n)
        some.push_back(all[n * (all.size() - 1) / (kCropsInRow - 1)]);
    return some;
}

void addNodules(const workflows::Realism& realism, bool isSimulated, double top, Page& page)
{
    const auto pictures = chosen(realism, isSimulated);
    page.items.push_back({{kLeft, top, kWidth, 4},
                          Words{.text = fmt::format("{} nodules, {} evenly from small to large",
                                                    isSimulated ? "Simulated" : "Real", pictures.size()),
                                .sizePt = 7,
                                .ink = inkOf(isSimulated),
                                .isBold = true}});
    for (std::size_t n = 0; n < pictures.size(); ++n) {
        const auto& picture = *pictures[n];
        const double x = kLeft + double(n) * (kCropMm + kCropGap);
        page.items.push_back({{x, top + 4, kCropMm, kCropMm}, pictureOf(picture.hu)});
        page.items.push_back(
            {{x, top + 4.3 + kCropMm, kCropMm, 3},
             Words{.text = picture.diameterMm > 0 ? fmt::format("{:.1f} mm", picture.diameterMm) : "no mask",
                   .sizePt = 5.5,
                   .ink = Ink::Quiet,
                   .align = Align::Center}});
    }
}

} // namespace

Page realismByEye(const workflows::Realism& realism)
{
    Page page;
    page.items.push_back(
        {{kLeft, kTop, 150, 7}, Words{.text = "Simulated chest CT beside real: by eye", .sizePt = 12, .isBold = true}});
    page.items.push_back(
        {{kLeft + 100, kTop + 1, kWidth - 100, 5},
         Words{.text = "Lung window, -600 / 1500 HU. Planes at one scale, 0.7 mm a pixel; nodules at one "
                       "scale, 51 mm across, axial, on a grid of 1 mm.",
               .sizePt = 6.5,
               .ink = Ink::Quiet,
               .align = Align::Right}});
    const double crops = kBottom - 2 * kCropRow;
    addPlanes(realism, kTop + 10, crops - 3, page);
    addNodules(realism, false, crops, page);
    addNodules(realism, true, crops + kCropRow, page);
    page.items.push_back({{kLeft, kBottom + 0.5, kWidth, 4},
                          Words{.text = "Research use only - not for diagnosis. Simulated images show no patient.",
                                .sizePt = 5.5,
                                .ink = Ink::Quiet}});
    return page;
}

} // namespace dsmt::plots
