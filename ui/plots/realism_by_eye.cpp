// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/realism_pages.h"
#include "viewer/window_level.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::plots {

using workflows::ChestMeasures;

namespace {

constexpr double kLeft = 12, kTop = 9, kWidth = 273, kBottom = 203;
constexpr double kFactsWidth = 50;
constexpr std::size_t kCropsInRow = 13;
constexpr double kCropGap = 1, kCropMm = (kWidth - kCropGap * (kCropsInRow - 1)) / double(kCropsInRow);
constexpr double kCropRow = kCropMm + 8; ///< with its heading and sizes
constexpr float kBodyHu = -500;
constexpr double kMarginMm = 4, kLeastBodyMm = 12, kPlaneGap = 4;

/// The part of a plane that is not air around the body.
struct Cut {
    int left = 0, top = 0, width = 0, height = 0;
};

/// From the middle outwards until too few pixels are body: the couch, apart from the back, stays outside.
std::pair<int, int> runAround(const std::vector<int>& counts, int least, int margin)
{
    const int size = int(counts.size());
    int first = size / 2, last = size / 2;
    while (first > 0 && counts[std::size_t(first - 1)] >= least)
        --first;
    while (last + 1 < size && counts[std::size_t(last + 1)] >= least)
        ++last;
    return {std::max(0, first - margin), std::min(size, last + 1 + margin)};
}

Cut cutOf(const imaging::FloatImage& plane)
{
    const imaging::Size size = plane.geometry().size;
    const double pixelMm = plane.geometry().spacing[0];
    const int margin = int(kMarginMm / pixelMm), least = int(kLeastBodyMm / pixelMm);
    const auto isBody = [&](int i, int j) { return plane.at({i, j, 0}) > kBodyHu; };
    // Rows by their middle third, where the couch is one thin line.
    std::vector<int> rows(std::size_t(size.j)), columns(std::size_t(size.i));
    for (int j = 0; j < size.j; ++j)
        for (int i = size.i / 3; i < 2 * size.i / 3; ++i)
            rows[std::size_t(j)] += isBody(i, j) ? 1 : 0;
    const auto [top, bottom] = runAround(rows, least, margin);
    for (int j = top; j < bottom; ++j)
        for (int i = 0; i < size.i; ++i)
            columns[std::size_t(i)] += isBody(i, j) ? 1 : 0;
    const auto [left, right] = runAround(columns, least, margin);
    return {left, top, right - left, bottom - top};
}

Picture pictureOf(const imaging::FloatImage& hu, Cut cut)
{
    Picture picture{cut.width, cut.height, {}, {}};
    for (int j = cut.top; j < cut.top + cut.height; ++j)
        for (int i = cut.left; i < cut.left + cut.width; ++i) {
            const float value = hu.at({i, j, 0});
            picture.gray.push_back(viewer::grayValue(double(value), {}));
            picture.covers.push_back(value > workflows::kNoHu ? 1 : 0);
        }
    return picture;
}

struct CutPlane {
    const imaging::FloatImage* plane;
    Cut cut;
    double mm(int pixels) const { return pixels * plane->geometry().spacing[0]; }
};

std::vector<CutPlane> cutPlanes(const ChestMeasures& chest)
{
    std::vector<CutPlane> planes;
    for (const imaging::FloatImage* plane : {&chest.planes.axial, &chest.planes.coronal, &chest.planes.sagittal})
        planes.push_back({plane, cutOf(*plane)});
    return planes;
}

double heightMm(const std::vector<CutPlane>& planes)
{
    double height = 0;
    for (const CutPlane& plane : planes)
        height = std::max(height, plane.mm(plane.cut.height));
    return height;
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

/// One chest: its planes and, at the right, its facts. Columns begin where the widest of each kind allow.
void addChest(const ChestMeasures& chest, const std::vector<double>& columns, double top, double scale, Page& page)
{
    const std::vector<CutPlane> planes = cutPlanes(chest);
    for (std::size_t n = 0; n < planes.size(); ++n) {
        const CutPlane& plane = planes[n];
        page.items.push_back({{columns[n], top, scale * plane.mm(plane.cut.width), scale * plane.mm(plane.cut.height)},
                              pictureOf(*plane.plane, plane.cut)});
    }
    const double x = kLeft + kWidth - kFactsWidth;
    page.items.push_back({{x, top, kFactsWidth, 5},
                          Words{.text = (chest.simulated ? "Simulated, " : "Real, ") + chest.name,
                                .sizePt = 8,
                                .ink = inkOf(chest.simulated),
                                .isBold = true}});
    page.items.push_back({{x, top + 6, kFactsWidth, 30}, Words{.text = factsOf(chest), .sizePt = 6.5}});
}

/// Planes of the first chest of each kind at the largest common scale.
void addPlanes(const workflows::Realism& realism, double top, double bottom, Page& page)
{
    std::vector<const ChestMeasures*> chests;
    for (const bool isSimulated : {false, true})
        if (const ChestMeasures* chest = firstChest(realism, isSimulated))
            chests.push_back(chest);
    std::vector<double> widths(3, 0), heights;
    for (const ChestMeasures* chest : chests) {
        const std::vector<CutPlane> planes = cutPlanes(*chest);
        for (std::size_t n = 0; n < planes.size(); ++n)
            widths[n] = std::max(widths[n], planes[n].mm(planes[n].cut.width));
        heights.push_back(heightMm(planes));
    }
    double width = 0, height = 0;
    for (const double each : widths)
        width += each;
    for (const double each : heights)
        height += each;
    if (chests.empty())
        return;
    const double gaps = kPlaneGap * double(heights.size() - 1);
    const double scale = std::min((kWidth - kFactsWidth - 3 * kPlaneGap) / width, (bottom - top - gaps) / height);
    std::vector<double> columns{kLeft};
    for (std::size_t n = 0; n + 1 < widths.size(); ++n)
        columns.push_back(columns.back() + scale * widths[n] + kPlaneGap);
    double y = top;
    for (std::size_t n = 0; n < chests.size(); ++n) {
        addChest(*chests[n], columns, y, scale, page);
        y += scale * heights[n] + kPlaneGap;
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
        const imaging::Size size = picture.hu.geometry().size;
        const double x = kLeft + double(n) * (kCropMm + kCropGap);
        page.items.push_back({{x, top + 4, kCropMm, kCropMm}, pictureOf(picture.hu, {0, 0, size.i, size.j})});
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
