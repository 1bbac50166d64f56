// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/evaluation_pages.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::plots {

namespace {

constexpr double kPageWidth = 100, kLeft = 6, kWidth = 88;
constexpr double kPlotTop = 17, kAxis = 9;
constexpr double kPlotHeight = 86.7;                     ///< so high that the axes make a square
constexpr std::pair<double, double> kShare{-0.01, 1.01}; ///< so that lines at 0 and 1 are seen whole
constexpr int kSpreadBins = 25;

void addTexts(const EvaluationPicture& picture, const char* title, Page& page)
{
    page.items.push_back({{kLeft + 2, 5, kWidth, 6}, Words{.text = title, .sizePt = 10, .isBold = true}});
    page.items.push_back(
        {{kLeft + 2, 10.5, kWidth, 5}, Words{.text = picture.heading, .sizePt = 6.5, .ink = Ink::Quiet}});
    page.items.push_back(
        {{kLeft + 2, page.heightMm - 8, kWidth, 7}, Words{.text = picture.note, .sizePt = 5.5, .ink = Ink::Quiet}});
}

Curve diagonal()
{
    return {
        .name = {}, .x = {0, 1}, .y = {0, 1}, .ink = Ink::Quiet, .shape = Shape::Line, .weight = 0.4, .isDashed = true};
}

Curve curveOf(const RocLine& line, Ink ink)
{
    Curve curve{.name = fmt::format("{}: AUC {:.3f}", line.name, line.area), .x = {}, .y = {}, .ink = ink};
    if (line.interval)
        curve.name += fmt::format(" ({:.3f} to {:.3f})", line.interval->lower, line.interval->upper);
    for (const statistics::RocPoint& point : line.curve) {
        curve.x.push_back(point.falsePositiveRate);
        curve.y.push_back(point.truePositiveRate);
    }
    return curve;
}

Curve segment(double x0, double y0, double x1, double y1, Ink ink)
{
    return {.name = {}, .x = {x0, x1}, .y = {y0, y1}, .ink = ink, .shape = Shape::Line, .weight = 0.5};
}

/// The point that the package works at.
void addThreshold(const EvaluationPicture& picture, std::vector<Curve>& curves)
{
    const statistics::Proportion sensitivity = picture.calls.sensitivity(), specificity = picture.calls.specificity();
    if (!sensitivity.value() || !specificity.value())
        return;
    const double x = 1 - *specificity.value(), y = *sensitivity.value();
    const auto up = *statistics::wilsonInterval(sensitivity), across = *statistics::wilsonInterval(specificity);
    curves.push_back(segment(x, up.lower, x, up.upper, Ink::First));
    curves.push_back(segment(1 - across.upper, y, 1 - across.lower, y, Ink::First));
    curves.push_back({.name = fmt::format("threshold {:.3f}: sensitivity {:.1f} %, specificity {:.1f} %",
                                          picture.threshold, 100 * y, 100 * *specificity.value()),
                      .x = {x},
                      .y = {y},
                      .ink = Ink::First,
                      .shape = Shape::Dots});
}

/// Counts of probabilities in bins over [0, 1]; the last one is drawn to its end.
Curve spread(const std::vector<double>& probabilities, Ink ink)
{
    Curve curve{.name = {}, .x = {}, .y = {}, .ink = ink, .shape = Shape::Filled, .weight = 0.6};
    std::vector<double> counts(kSpreadBins + 1, 0);
    for (const double p : probabilities)
        counts[std::min(std::size_t(p * kSpreadBins), std::size_t(kSpreadBins - 1))] += 1;
    counts[kSpreadBins] = counts[kSpreadBins - 1];
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        curve.x.push_back(double(bin) / kSpreadBins);
        curve.y.push_back(counts[bin]);
    }
    return curve;
}

std::string calibrationNumbers(const EvaluationPicture& picture)
{
    std::string text;
    if (const auto& fit = picture.recalibration) {
        text += fmt::format("intercept {:.2f}\n", fit->intercept);
        if (fit->slope)
            text += fmt::format("slope {:.2f} ({:.2f} to {:.2f})\n", *fit->slope, *fit->slope - 1.96 * *fit->slopeError,
                                *fit->slope + 1.96 * *fit->slopeError);
    }
    if (picture.brier)
        text += fmt::format("Brier score {:.3f}\n", *picture.brier);
    if (picture.expectedError)
        text += fmt::format("expected error {:.3f}\n", *picture.expectedError);
    return text;
}

} // namespace

Page rocPage(const EvaluationPicture& picture)
{
    Page page{.widthMm = kPageWidth, .heightMm = kPlotTop + kPlotHeight + 10, .items = {}};
    addTexts(picture, "Invasiveness: ROC curve", page);
    std::vector<Curve> curves{diagonal()};
    if (picture.baseline)
        curves.push_back(curveOf(*picture.baseline, Ink::Second));
    curves.push_back(curveOf(picture.network, Ink::First));
    addThreshold(picture, curves);
    page.items.push_back({{kLeft, kPlotTop, kWidth, kPlotHeight},
                          Plot{.x = {.label = "1 - specificity", .range = kShare, .tickStep = 0.2},
                               .y = {.label = "sensitivity", .range = kShare, .tickStep = 0.2},
                               .curves = std::move(curves),
                               .hasLegend = true,
                               .legend = Corner::BottomRight,
                               .axisMm = kAxis}});
    return page;
}

Page calibrationPage(const EvaluationPicture& picture)
{
    constexpr double kSpreadHeight = 27;
    Page page{.widthMm = kPageWidth, .heightMm = kPlotTop + kPlotHeight + kSpreadHeight + 10, .items = {}};
    addTexts(picture, "Invasiveness: calibration", page);
    std::vector<Curve> curves{diagonal()};
    Curve points{.name = "observed, with 95 % intervals", .x = {}, .y = {}, .ink = Ink::First, .shape = Shape::Dots};
    Curve course{.name = {}, .x = {}, .y = {}, .ink = Ink::First, .shape = Shape::Line, .weight = 0.7};
    for (const statistics::ReliabilityBin& bin : picture.bins) {
        curves.push_back(
            segment(bin.meanProbability, bin.interval.lower, bin.meanProbability, bin.interval.upper, Ink::First));
        points.x.push_back(bin.meanProbability);
        points.y.push_back(*bin.observed.value());
    }
    if (!picture.bins.empty())
        points.name = fmt::format("observed in bins of {:.2g}, with 95 % intervals",
                                  picture.bins.front().upper - picture.bins.front().lower);
    course.x = points.x;
    course.y = points.y;
    curves.push_back(std::move(course));
    curves.push_back(std::move(points));
    page.items.push_back({{kLeft, kPlotTop, kWidth, kPlotHeight},
                          Plot{.x = {.label = "probability of invasiveness", .range = kShare, .tickStep = 0.2},
                               .y = {.label = "share of invasive nodules", .range = kShare, .tickStep = 0.2},
                               .curves = std::move(curves),
                               .hasLegend = true,
                               .legend = Corner::BottomRight,
                               .axisMm = kAxis}});
    page.items.push_back(
        {{kLeft + kAxis + 3, kPlotTop + 3, 60, 20}, Words{.text = calibrationNumbers(picture), .sizePt = 6.5}});

    Plot below{.x = {.label = {}, .range = kShare, .tickStep = 0.2, .hasNumbers = false},
               .y = {.label = "nodules", .range = {}},
               .curves = {spread(picture.invasive, Ink::First), spread(picture.notInvasive, Ink::Second)},
               .rules = {{picture.threshold}},
               .axisMm = kAxis};
    double highest = 1;
    for (const Curve& curve : below.curves)
        highest = std::max(highest, *std::max_element(curve.y.begin(), curve.y.end()));
    below.y.range = std::pair(0.0, 1.5 * highest) /* room for the words */;
    const double top = kPlotTop + kPlotHeight;
    page.items.push_back({{kLeft, top, kWidth, kSpreadHeight}, std::move(below)});
    const auto addWords = [&](double x, double y, const std::string& text, Ink ink, Align align) {
        page.items.push_back({{x, top + y, 30, 4}, Words{.text = text, .sizePt = 6, .ink = ink, .align = align}});
    };
    addWords(kLeft + kAxis + 2, 1.5, fmt::format("invasive, n = {}", picture.invasive.size()), Ink::First, Align::Left);
    addWords(kLeft + kAxis + 25, 1.5, fmt::format("not invasive, n = {}", picture.notInvasive.size()), Ink::Second,
             Align::Left);
    // Beside its line, on the side that has room.
    const bool isLeftOfIt = picture.threshold > 0.7;
    const double line = kLeft + kAxis + (picture.threshold + 0.01) / 1.02 * (kWidth - kAxis - 1.5);
    addWords(isLeftOfIt ? line - 31 : line + 1, 5, fmt::format("threshold {:.3f}", picture.threshold), Ink::Quiet,
             isLeftOfIt ? Align::Right : Align::Left);
    return page;
}

} // namespace dsmt::plots
