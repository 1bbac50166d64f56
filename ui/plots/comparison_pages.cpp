// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/comparison_pages.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::plots {

namespace {

constexpr double kPageWidth = 205, kEdge = 8, kTop = 21, kNoteHeight = 13;
constexpr double kRow = 5, kHead = 11, kFoot = 10, kGap = 5; ///< of a panel
/// Left ends of the columns, and their widths.
constexpr double kSeeds = 50, kPlot = 62, kPlotWidth = 61, kArea = 124, kDifference = 157, kNumber = 11, kP = 185.5,
                 kPWidth = 10;
constexpr double kRangeGap = 1.2, kRangeWidth = 22; ///< of an interval behind its number
constexpr double kAxis = 2;                         ///< room for half of the first number
/// What paintPlot leaves free round the axes: above and right of them.
constexpr double kPlotMargin = 1.5;
constexpr double kTextPt = 6.5, kSmallPt = 5.5;
constexpr double kLineOfText = 3.1; ///< mm that a line of kTextPt is high

using Range = std::pair<double, double>;

struct Painter {
    Page& page;

    void words(double x, double y, double width, const std::string& text, Words style) const
    {
        style.text = text;
        page.items.push_back({{x, y, width, 5}, style});
    }
};

/// Of all panels: from a step below the lowest to 1.
Range rangeOf(const ComparisonPicture& picture)
{
    double lowest = 0.95;
    for (const ForestPanel& panel : picture.panels)
        for (const ForestRow& row : panel.rows) {
            if (row.interval)
                lowest = std::min(lowest, row.interval->lower);
            if (row.area)
                lowest = std::min(lowest, *row.area);
            for (const double area : row.seedAreas)
                lowest = std::min(lowest, area);
        }
    return {std::max(0.0, std::floor(lowest * 20 - 0.2) / 20), 1.0};
}

Curve segment(double x0, double x1, double y, Ink ink)
{
    return {.name = {}, .x = {x0, x1}, .y = {y, y}, .ink = ink, .shape = Shape::Line, .weight = 0.9};
}

Curve dots(std::vector<double> x, double y, Ink ink, double weight)
{
    std::vector<double> ys(x.size(), y);
    return {.name = {}, .x = std::move(x), .y = std::move(ys), .ink = ink, .shape = Shape::Dots, .weight = weight};
}

Plot forestOf(const ForestPanel& panel, const Range& range)
{
    const double count = double(panel.rows.size());
    Plot plot{.x = {.label = "area under the ROC curve", .range = range, .tickStep = range.first < 0.6 ? 0.1 : 0.05},
              .y = {.label = {}, .range = std::pair(0.0, count), .hasNumbers = false, .isDrawn = false},
              .axisMm = kAxis,
              .footMm = kFoot};
    if (range.first < 0.5)
        plot.rules.push_back({.x = 0.5, .ink = Ink::Quiet, .isDashed = false});
    for (std::size_t n = 0; n < panel.rows.size(); ++n) {
        const ForestRow& row = panel.rows[n];
        const double y = count - double(n) - 0.5;
        const Ink ink = row.isReference ? Ink::Second : Ink::First;
        if (row.isReference && row.area)
            plot.rules.push_back({.x = *row.area, .ink = Ink::Second});
        if (row.seedAreas.size() > 1)
            plot.curves.push_back(dots(row.seedAreas, y - 0.28, Ink::Quiet, 0.7));
        if (row.interval)
            plot.curves.push_back(segment(row.interval->lower, row.interval->upper, y, ink));
        if (row.area)
            plot.curves.push_back(dots({*row.area}, y, ink, 1.7));
    }
    if (panel.limit)
        plot.rules.push_back({.x = *panel.limit, .ink = Ink::Quiet});
    return plot;
}

/// mm on the page.
double placeOf(double x, const Range& range)
{
    const double left = kPlot + kAxis, width = kPlotWidth - kAxis - kPlotMargin;
    return left + width * (x - range.first) / (range.second - range.first);
}

std::string numbersOf(const std::optional<statistics::Interval>& interval, bool isSigned)
{
    if (!interval)
        return {};
    return isSigned ? fmt::format("{:+.3f} to {:+.3f}", interval->lower, interval->upper)
                    : fmt::format("{:.3f} to {:.3f}", interval->lower, interval->upper);
}

std::string numberOf(const std::optional<double>& p)
{
    return !p ? "" : *p < 0.001 ? "<.001" : fmt::format("{:.3f}", *p);
}

void addRow(const ForestRow& row, double y, const Painter& painter)
{
    const Words plain{.text = {}, .sizePt = kTextPt, .isBold = row.isReference};
    const Words quiet{.text = {}, .sizePt = kSmallPt, .ink = Ink::Quiet};
    const Words right{.text = {}, .sizePt = kTextPt, .align = Align::Right, .isBold = row.isReference};
    const double text = y + (kRow - kLineOfText) / 2, small = text + 0.4;
    painter.words(kEdge + 1.5, text, kSeeds - kEdge - 1, row.name, plain);
    painter.words(kSeeds, small, kPlot - kSeeds, row.seeds, quiet);
    painter.words(kArea, text, kNumber, row.area ? fmt::format("{:.3f}", *row.area) : "-", right);
    painter.words(kArea + kNumber + kRangeGap, small, kRangeWidth, numbersOf(row.interval, false), quiet);
    if (!row.difference)
        return;
    painter.words(kDifference, text, kNumber, fmt::format("{:+.3f}", *row.difference), right);
    painter.words(kDifference + kNumber + kRangeGap, small, kRangeWidth, numbersOf(row.differenceInterval, true),
                  quiet);
    painter.words(kP, text, kPWidth, numberOf(row.adjustedP), right);
}

void addPanel(const ForestPanel& panel, const Range& range, double top, const Painter& painter)
{
    const Words quiet{.text = {}, .sizePt = kSmallPt, .ink = Ink::Quiet};
    Words right = quiet, centre = quiet;
    right.align = Align::Right;
    centre.align = Align::Center;
    painter.words(kEdge, top, 115, panel.heading, {.text = {}, .sizePt = 7.5, .isBold = true});
    const double head = top + kHead - 4.2;
    painter.words(kSeeds, head, 14, "seeds", quiet);
    painter.words(kArea, head, kNumber, "AUC", right);
    painter.words(kArea + kNumber + kRangeGap, head, kRangeWidth, "95 % interval", quiet);
    painter.words(kDifference - 6, head, kNumber + 6, "difference", right);
    painter.words(kDifference + kNumber + kRangeGap, head, kRangeWidth, "95 % interval", quiet);
    painter.words(kP - 4, head, kPWidth + 4, "p (Holm)", right);
    const auto& rows = panel.rows;
    for (std::size_t n = 0; n < rows.size(); n += 2)
        painter.page.items.push_back(
            {{kEdge, top + kHead + double(n) * kRow, kPageWidth - 2 * kEdge, kRow}, Bar{Ink::Faint}});
    for (std::size_t n = 0; n < rows.size(); ++n)
        addRow(rows[n], top + kHead + double(n) * kRow, painter);
    painter.page.items.push_back(
        {{kPlot, top + kHead - kPlotMargin, kPlotWidth, double(rows.size()) * kRow + kPlotMargin + kFoot},
         forestOf(panel, range)});
    if (panel.limit)
        painter.words(placeOf(*panel.limit, range) - 15, head, 30, fmt::format("Bayes limit {:.3f}", *panel.limit),
                      centre);
}

} // namespace

Page comparisonPage(const ComparisonPicture& picture)
{
    Page page{.widthMm = kPageWidth, .heightMm = kTop, .items = {}};
    const Painter painter{page};
    painter.words(kEdge, 6, kPageWidth - 2 * kEdge, "DSMT-Net beside its ablated variants",
                  {.text = {}, .sizePt = 11, .isBold = true});
    painter.words(kEdge, 12.5, kPageWidth - 2 * kEdge, picture.heading,
                  {.text = {}, .sizePt = kTextPt, .ink = Ink::Quiet});
    const Range range = rangeOf(picture);
    for (const ForestPanel& panel : picture.panels) {
        addPanel(panel, range, page.heightMm, painter);
        page.heightMm += kHead + double(panel.rows.size()) * kRow + kFoot + kGap;
    }
    page.items.push_back({{kEdge, page.heightMm, kPageWidth - 2 * kEdge, kNoteHeight - 3},
                          Words{.text = picture.note, .sizePt = kSmallPt, .ink = Ink::Quiet}});
    page.heightMm += kNoteHeight;
    return page;
}

} // namespace dsmt::plots
