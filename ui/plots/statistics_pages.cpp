// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/statistics_pages.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::plots {

namespace {

/// Words in figures, in the language of the program.
struct Figure {
    Q_DECLARE_TR_FUNCTIONS(dsmt::plots::Figure)
};

constexpr double kPageWidth = 100, kLeft = 6, kWidth = 88, kPlotTop = 17, kAxis = 10, kPlotHeight = 86;
constexpr std::size_t kLongName = 22;                    ///< bytes of a name beside a forest; longer ones are smaller
constexpr std::pair<double, double> kShare{-0.01, 1.01}; ///< so that lines at 0 and 1 are seen whole

template <class Picture> Page pageOf(const Picture& picture, Plot plot, double height = kPlotHeight)
{
    Page page{.widthMm = kPageWidth, .heightMm = kPlotTop + height + 10, .items = {}};
    page.items.push_back({{kLeft + 2, 5, kWidth, 6}, Words{.text = picture.title, .sizePt = 10, .isBold = true}});
    page.items.push_back(
        {{kLeft + 2, 10.5, kWidth, 5}, Words{.text = picture.heading, .sizePt = 6.5, .ink = Ink::Quiet}});
    page.items.push_back(
        {{kLeft + 2, page.heightMm - 8, kWidth, 7}, Words{.text = picture.note, .sizePt = 5.5, .ink = Ink::Quiet}});
    page.items.push_back({{kLeft, kPlotTop, kWidth, height}, std::move(plot)});
    return page;
}

Curve line(std::vector<double> x, std::vector<double> y, Ink ink, double weight, bool isDashed = false,
           std::string name = {})
{
    return {.name = std::move(name),
            .x = std::move(x),
            .y = std::move(y),
            .ink = ink,
            .shape = Shape::Line,
            .weight = weight,
            .isDashed = isDashed};
}

Curve dots(std::vector<double> x, std::vector<double> y, Ink ink, double weight, std::string name = {})
{
    return {.name = std::move(name),
            .x = std::move(x),
            .y = std::move(y),
            .ink = ink,
            .shape = Shape::Dots,
            .weight = weight};
}

Ink inkOf(std::size_t group)
{
    return group == 0 ? Ink::First : group == 1 ? Ink::Second : Ink::Quiet;
}

Curve curveOf(const RocPictureLine& drawn)
{
    Curve curve = line({}, {}, drawn.ink.value_or(inkOf(drawn.group)), drawn.isFaint ? 0.35 : 1, drawn.group > 2);
    if (!drawn.isFaint) {
        curve.name = fmt::format("{}: AUC {:.3f}", drawn.name, drawn.area);
        if (drawn.interval)
            curve.name += fmt::format(" ({:.3f} to {:.3f})", drawn.interval->lower, drawn.interval->upper);
    }
    for (const statistics::RocPoint& point : drawn.curve) {
        curve.x.push_back(point.falsePositiveRate);
        curve.y.push_back(point.truePositiveRate);
    }
    return curve;
}

/// Ends of the interval of each corner's sensitivity by itself.
void addSensitivityBand(const RocPictureLine& drawn, std::vector<Curve>& curves)
{
    Curve lower = line({}, {}, drawn.ink.value_or(inkOf(drawn.group)), 0.35, true,
                       Figure::tr("95 % of the sensitivity, pointwise").toStdString());
    Curve upper = line({}, {}, drawn.ink.value_or(inkOf(drawn.group)), 0.35, true);
    for (const statistics::RocPoint& point : drawn.curve) {
        const auto called = std::size_t(std::lround(point.truePositiveRate * double(drawn.positives)));
        const auto interval = *statistics::wilsonInterval({called, drawn.positives});
        for (Curve* curve : {&lower, &upper})
            curve->x.push_back(point.falsePositiveRate);
        lower.y.push_back(interval.lower);
        upper.y.push_back(interval.upper);
    }
    curves.push_back(std::move(lower));
    curves.push_back(std::move(upper));
}

Plot unitSquare(const std::string& x, const std::string& y, std::vector<Curve> curves)
{
    return {.x = {.label = x, .range = kShare, .tickStep = 0.2},
            .y = {.label = y, .range = kShare, .tickStep = 0.2},
            .curves = std::move(curves),
            .hasLegend = true,
            .legend = Corner::BottomRight,
            .axisMm = kAxis};
}

void addCalls(const statistics::Confusion& calls, std::vector<Curve>& curves)
{
    const auto sensitivity = calls.sensitivity(), specificity = calls.specificity();
    if (!sensitivity.value() || !specificity.value())
        return;
    const double x = 1 - *specificity.value(), y = *sensitivity.value();
    const auto up = *statistics::wilsonInterval(sensitivity), across = *statistics::wilsonInterval(specificity);
    curves.push_back(line({x, x}, {up.lower, up.upper}, Ink::First, 0.5));
    curves.push_back(line({1 - across.upper, 1 - across.lower}, {y, y}, Ink::First, 0.5));
    curves.push_back(dots({x}, {y}, Ink::First, 1));
}

} // namespace

Page rocPage(const RocPicture& picture)
{
    std::vector<Curve> curves{line({0, 1}, {0, 1}, Ink::Quiet, 0.4, true)};
    std::vector<std::size_t> groups;
    for (const RocPictureLine& drawn : picture.lines)
        if (std::find(groups.begin(), groups.end(), drawn.group) == groups.end())
            groups.push_back(drawn.group);
    // Curves that all stand for themselves take turns with the colours.
    std::size_t next = 0;
    const bool takesTurns = groups.size() == 1 && picture.lines.size() > 1;
    for (RocPictureLine drawn : picture.lines) {
        if (takesTurns && !drawn.isFaint)
            drawn.group = next++;
        curves.push_back(curveOf(drawn));
    }
    for (const RocPictureLine& drawn : picture.lines)
        if (drawn.positives > 0)
            addSensitivityBand(drawn, curves);
    for (const statistics::Confusion& calls : picture.calls)
        addCalls(calls, curves);
    return pageOf(picture, unitSquare(Figure::tr("1 - specificity").toStdString(),
                                      Figure::tr("sensitivity").toStdString(), std::move(curves)));
}

Plot forestPlot(const ForestPicture& picture)
{
    Plot plot{.x = {.label = picture.axis}, .y = {.label = {}}};
    double low = picture.reference.value_or(1e300), high = picture.reference.value_or(-1e300);
    const double count = double(picture.rows.size());
    for (std::size_t n = 0; n < picture.rows.size(); ++n) {
        const ForestPictureRow& row = picture.rows[n];
        const double y = count - double(n);
        plot.y.names.emplace_back(y, row.name);
        if (!row.value)
            continue;
        const auto ends = row.interval.value_or(statistics::Interval{*row.value, *row.value});
        low = std::min({low, ends.lower, *row.value});
        high = std::max({high, ends.upper, *row.value});
        const Ink ink = row.isSummary ? Ink::Second : Ink::First;
        plot.curves.push_back(line({ends.lower, ends.upper}, {y, y}, ink, row.isSummary ? 1 : 0.6));
        plot.curves.push_back(dots({*row.value}, {y}, ink, row.isSummary ? 1.3 : 1));
    }
    const double edge = 0.05 * std::max(high - low, 1e-6);
    plot.x.range = std::pair(low - edge, high + edge);
    plot.y.range = std::pair(0.5, count + 0.5);
    if (picture.reference)
        plot.rules.push_back({.x = *picture.reference});
    return plot;
}

Page forestPage(const ForestPicture& picture)
{
    const double count = double(picture.rows.size());
    const double height = std::max(20.0, 6 * count + 12);
    Page page = pageOf(picture, {}, height);
    page.items.pop_back();
    for (std::size_t n = 0; n < picture.rows.size(); ++n) {
        const ForestPictureRow& row = picture.rows[n];
        const bool isLong = row.name.size() > kLongName;
        page.items.push_back({{kLeft + 2, kPlotTop + 6 * double(n) + (isLong ? 3.5 : 3.1), 31, 5},
                              Words{.text = row.name, .sizePt = isLong ? 4.6 : 6.5, .isBold = row.isSummary}});
        if (!row.value)
            continue;
        std::string text = fmt::format("{:.3f}", *row.value);
        if (row.interval)
            text += fmt::format(" ({:.3f} to {:.3f})", row.interval->lower, row.interval->upper);
        page.items.push_back({{kPageWidth - 30, kPlotTop + 6 * double(n) + 3.1, 26, 5},
                              Words{.text = text, .sizePt = 5.5, .align = Align::Right}});
    }
    Plot plot = forestPlot(picture);
    plot.y.names.clear(); // they stand beside it, as words
    plot.y.hasNumbers = plot.y.isDrawn = false;
    plot.axisMm = 2;
    plot.footMm = height - 6 * count - 1.5;
    page.items.push_back({{kLeft + 32, kPlotTop, kPageWidth - kLeft - 32 - 28, height}, std::move(plot)});
    return page;
}

Page blandAltmanPage(const BlandAltmanPicture& picture)
{
    std::vector<Curve> curves;
    if (!picture.means.empty()) {
        const auto [least, most] = std::minmax_element(picture.means.begin(), picture.means.end());
        const auto across = [&](double y, Ink ink, bool isDashed, const std::string& name) {
            curves.push_back(line({*least, *most}, {y, y}, ink, 0.6, isDashed, fmt::format("{} {:.3g}", name, y)));
        };
        across(picture.upper, Ink::Second, true, Figure::tr("upper limit of agreement").toStdString());
        across(picture.bias, Ink::Second, false, Figure::tr("mean difference").toStdString());
        across(picture.lower, Ink::Second, true, Figure::tr("lower limit of agreement").toStdString());
    }
    curves.push_back(dots(picture.means, picture.differences, Ink::First, 0.8));
    double low = picture.lower, high = picture.upper;
    for (const double difference : picture.differences) {
        low = std::min(low, difference);
        high = std::max(high, difference);
    }
    const double edge = 0.06 * std::max(high - low, 1e-9); // so that limits at the ends are seen
    const std::string unit = picture.unit.empty() ? "" : " (" + picture.unit + ")";
    return pageOf(picture, Plot{.x = {.label = Figure::tr("mean").toStdString() + unit},
                                .y = {.label = Figure::tr("difference").toStdString() + unit,
                                      .range = std::pair(low - edge, high + edge)},
                                .curves = std::move(curves),
                                .hasLegend = true,
                                .axisMm = kAxis + 2});
}

Page decisionPage(const DecisionPicture& picture)
{
    std::vector<Curve> curves{
        line({0, 1}, {0, 0}, Ink::Quiet, 0.6, false, Figure::tr("none").toStdString()),
        line(picture.thresholds, picture.all, Ink::Quiet, 0.6, true, Figure::tr("all").toStdString()),
    };
    double highest = 0.05;
    for (std::size_t n = 0; n < picture.lines.size(); ++n) {
        const auto& [name, benefits] = picture.lines[n];
        curves.push_back(line(picture.thresholds, benefits, inkOf(n), 1, n > 2, name));
        for (const double benefit : benefits)
            highest = std::max(highest, benefit);
    }
    for (const double benefit : picture.all)
        highest = std::max(highest, benefit);
    return pageOf(
        picture,
        Plot{
            .x = {.label = Figure::tr("threshold probability").toStdString(), .range = kShare, .tickStep = 0.2},
            .y = {.label = Figure::tr("net benefit").toStdString(), .range = std::pair(-0.25 * highest, 1.1 * highest)},
            .curves = std::move(curves),
            .hasLegend = true,
            .axisMm = kAxis + 2});
}

Page reliabilityPage(const ReliabilityPicture& picture)
{
    std::vector<Curve> curves{line({0, 1}, {0, 1}, Ink::Quiet, 0.4, true)};
    Curve points = dots({}, {}, Ink::First, 1, Figure::tr("observed, with 95 % intervals").toStdString());
    for (const statistics::ReliabilityBin& bin : picture.bins) {
        curves.push_back(line({bin.meanProbability, bin.meanProbability}, {bin.interval.lower, bin.interval.upper},
                              Ink::First, 0.5));
        points.x.push_back(bin.meanProbability);
        points.y.push_back(*bin.observed.value());
    }
    curves.push_back(line(points.x, points.y, Ink::First, 0.6));
    curves.push_back(std::move(points));
    return pageOf(picture, unitSquare(Figure::tr("predicted probability").toStdString(),
                                      Figure::tr("observed share").toStdString(), std::move(curves)));
}

const Plot& plotOf(const Page& page)
{
    const auto found = std::find_if(page.items.begin(), page.items.end(),
                                    [](const Item& item) { return std::holds_alternative<Plot>(item.content); });
    return std::get<Plot>(found->content);
}

} // namespace dsmt::plots
