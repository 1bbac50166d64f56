// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/realism_pages.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::plots {

namespace {

constexpr double kLeft = 12, kTop = 9, kWidth = 273, kBottom = 203;
constexpr double kDensityRow = 62;
constexpr int kColumns = 6;
constexpr double kGap = 3;

struct Column {
    double left, width;
};

Column columnOf(int n, int columns)
{
    const double width = (kWidth - kGap * (columns - 1)) / columns;
    return {kLeft + n * (width + kGap), width};
}

void addHeading(const Column& column, double top, const std::string& title, const std::string& note, Page& page)
{
    page.items.push_back(
        {{column.left + 2, top, column.width - 2, 4}, Words{.text = title, .sizePt = 7, .isBold = true}});
    page.items.push_back({{column.left + 2, top, column.width - 3, 4},
                          Words{.text = note, .sizePt = 6, .ink = Ink::Quiet, .align = Align::Right}});
}

/// The two numbers in their colours, one after the other.
void addNumbers(const Column& column, double top, const std::string& real, const std::string& simulated, Page& page)
{
    const double half = (column.width - 3) / 2;
    page.items.push_back({{column.left + 2, top, half, 4}, Words{.text = real, .sizePt = 6, .ink = Ink::First}});
    page.items.push_back(
        {{column.left + 2 + half, top, half, 4}, Words{.text = simulated, .sizePt = 6, .ink = Ink::Second}});
}

Curve curveOf(const workflows::Density& density, const char* name, Ink ink, Shape shape)
{
    Curve curve{.name = name, .x = {}, .y = {}, .ink = ink, .shape = shape};
    for (std::size_t n = 0; n < density.histogram.density.size(); ++n) {
        curve.x.push_back(density.histogram.first + double(n) * density.histogram.width);
        curve.y.push_back(100 * density.histogram.density[n]);
    }
    return curve;
}

std::string meanAndSd(const workflows::Density& density)
{
    const auto& summary = density.summary;
    return summary ? fmt::format("{:.0f} \u00b1 {:.0f} HU", summary->mean, summary->sd) : "none";
}

std::string distanceText(const std::optional<double>& distance)
{
    return distance ? fmt::format("D {:.2f}", *distance) : "";
}

std::pair<double, double> rangeOf(const std::string& region)
{
    if (region == "lung")
        return {-1050, -300};
    if (region == "nodule")
        return {-1000, 400};
    return {-250, 400};
}

void addRegion(const workflows::RegionComparison& region, int n, double top, Page& page)
{
    const Column column = columnOf(n, 4);
    addHeading(column, top, region.title, distanceText(region.distance), page);
    addNumbers(column, top + 4, meanAndSd(region.real), meanAndSd(region.simulated), page);
    page.items.push_back({{column.left, top + 8, column.width, kDensityRow - 8},
                          Plot{.x = {.label = "HU", .range = rangeOf(region.code)},
                               .y = {.label = "% of voxels / HU", .range = {}},
                               .curves = {curveOf(region.real, "real", Ink::First, Shape::Filled),
                                          curveOf(region.simulated, "simulated", Ink::Second, Shape::Steps)},
                               .rules = {},
                               .hasLegend = n == 0}});
}

void addNoise(const std::vector<workflows::ChestMeasures>& chests, double top, Page& page)
{
    const Column column = columnOf(3, 4);
    Plot plot{.x = {.label = "spatial frequency, 1/mm", .range = {}}, .y = {.label = "HU\u00b2 mm\u00b2", .range = {}}};
    std::string deviations[2];
    for (const workflows::ChestMeasures& chest : chests) {
        if (!chest.noise)
            continue;
        plot.curves.push_back({.name = {},
                               .x = chest.noise->frequency,
                               .y = chest.noise->power,
                               .ink = chest.simulated ? Ink::Second : Ink::First,
                               .shape = Shape::Line});
        std::string& text = deviations[chest.simulated ? 1 : 0];
        text += fmt::format("{}{:.1f}", text.empty() ? "SD " : ", ", chest.noise->sd);
    }
    for (std::string& text : deviations)
        text += text.empty() ? "none" : " HU";
    addHeading(column, top, "Noise power, soft tissue", "a line for each chest", page);
    addNumbers(column, top + 4, deviations[0], deviations[1], page);
    page.items.push_back({{column.left, top + 8, column.width, kDensityRow - 8}, std::move(plot)});
}

/// The empirical distribution function of ascending values, drawn to both ends of the range.
Curve distribution(const std::vector<double>& values, double low, double high, Ink ink)
{
    Curve curve{.name = {}, .x = {low}, .y = {0}, .ink = ink, .shape = Shape::Steps};
    for (std::size_t n = 0; n < values.size(); ++n) {
        curve.x.push_back(values[n]);
        curve.y.push_back(double(n + 1) / double(values.size()));
    }
    curve.x.push_back(high);
    curve.y.push_back(values.empty() ? 0 : 1);
    return curve;
}

std::string number(double value)
{
    return std::abs(value) >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

void addMeasure(const workflows::MeasureComparison& measure, const Column& column, double top, double height,
                Page& page)
{
    addHeading(column, top, measure.title, distanceText(measure.distance), page);
    if (measure.real.empty() || measure.simulated.empty())
        return;
    const double low = std::min(measure.real.front(), measure.simulated.front());
    const double high = std::max(measure.real.back(), measure.simulated.back());
    const bool isLogarithmic = low > 1 && high > 50 * low;
    const double room = 0.04 * (high - low);
    const double from = isLogarithmic ? low / 1.3 : low - room, to = isLogarithmic ? high * 1.3 : high + room;
    addNumbers(column, top + 3.5, number(measure.realSummary->median), number(measure.simulatedSummary->median), page);
    page.items.push_back(
        {{column.left, top + 7, column.width, height - 7},
         Plot{.x = {.label = measure.unit, .range = std::pair(from, to), .isLogarithmic = isLogarithmic},
              .y = {.label = {}, .range = std::pair(0.0, 1.02), .tickStep = 0.5},
              .curves = {distribution(measure.real, from, to, Ink::First),
                         distribution(measure.simulated, from, to, Ink::Second)},
              .rules = {{measure.realSummary->median, Ink::First}, {measure.simulatedSummary->median, Ink::Second}}}});
}

std::string explanation(const workflows::Realism& realism)
{
    std::string text = fmt::format("{} real and {} simulated nodules (seeds {} to {}), measured by the same code on a "
                                   "grid of 1 mm. Curves: share of nodules at or below the value; numbers: medians. D: "
                                   "distance of Kolmogorov and Smirnov, 0 alike, 1 "
                                   "apart. Regions are found by thresholds; all voxels of a kind are one sample.",
                                   realism.realNodules, realism.simulatedNodules, realism.seed,
                                   realism.seed + std::max<std::size_t>(realism.simulatedNodules, 1) - 1);
    for (const std::string& note : realism.notes)
        text += "\n\n" + note;
    return text;
}

} // namespace

Page realismByNumber(const workflows::Realism& realism)
{
    Page page;
    page.items.push_back({{kLeft, kTop, 150, 7},
                          Words{.text = "Simulated chest CT beside real: by number", .sizePt = 12, .isBold = true}});
    page.items.push_back({{kLeft + kWidth - 30, kTop + 1, 14, 5},
                          Words{.text = "Real", .sizePt = 8, .ink = Ink::First, .isBold = true}});
    page.items.push_back({{kLeft + kWidth - 20, kTop + 1, 20, 5},
                          Words{.text = "Simulated", .sizePt = 8, .ink = Ink::Second, .isBold = true}});
    const double top = kTop + 10;
    for (std::size_t n = 0; n < realism.regions.size(); ++n)
        addRegion(realism.regions[n], int(n), top, page);
    addNoise(realism.chests, top, page);

    const int cells = int(realism.nodules.size()) + 1, rows = (cells + kColumns - 1) / kColumns;
    const double below = top + kDensityRow + 4, height = (kBottom - below - 3.0 * (rows - 1)) / rows;
    const auto topOf = [&](int cell) { return below + cell / kColumns * (height + 3); };
    for (int n = 0; n + 1 < cells; ++n)
        addMeasure(realism.nodules[std::size_t(n)], columnOf(n % kColumns, kColumns), topOf(n), height, page);
    const Column first = columnOf((cells - 1) % kColumns, kColumns);
    const double width = kLeft + kWidth - first.left;
    page.items.push_back({{first.left + 3, topOf(cells - 1), width - 3, height},
                          Words{.text = explanation(realism), .sizePt = 6, .ink = Ink::Quiet}});
    return page;
}

} // namespace dsmt::plots
