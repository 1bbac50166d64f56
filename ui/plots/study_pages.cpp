// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/study_pages.h"

#include "core/statistics/mean_curve.h"
#include "ui/plots/statistics_pages.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace dsmt::plots {

using workflows::Scorer;
using workflows::ScorerKind;
using workflows::StudyResults;

namespace {

constexpr std::size_t kNetwork = 0, kUnaided = 1, kAided = 2, kBaseline = 3;

std::string noteOf(const StudyResults& results)
{
    return results.warning.empty() ? "" : "SIMULATED nodules: it says nothing about patients.";
}

RocPictureLine lineOf(const Scorer& scorer, std::size_t group, bool isFaint)
{
    return {scorer.name,
            scorer.curve,
            scorer.area ? scorer.area->area : 0,
            scorer.area ? statistics::delongInterval(*scorer.area) : std::nullopt,
            group,
            isFaint};
}

/// Readers of an arm, thin, and their mean.
void addReaders(const StudyResults& results, bool aided, RocPicture& picture)
{
    std::vector<std::vector<statistics::RocPoint>> curves;
    for (const Scorer& scorer : results.scorers)
        if (scorer.kind == ScorerKind::Reader && scorer.aided == aided && !scorer.curve.empty()) {
            picture.lines.push_back(lineOf(scorer, aided ? kAided : kUnaided, true));
            curves.push_back(scorer.curve);
        }
    const auto arm = workflows::armOf(results.mrmc, aided);
    const auto mean = arm ? workflows::meanArea(results.mrmc, *arm) : std::nullopt;
    if (curves.empty() || !mean)
        return;
    const bool isOneArm = results.mrmc.scores.modalities.size() == 1;
    picture.lines.push_back({fmt::format("mean of {} readers{}", curves.size(),
                                         isOneArm ? ""
                                         : aided  ? ", aided"
                                                  : ", unaided"),
                             statistics::meanCurve(curves), mean->area, mean->interval, aided ? kAided : kUnaided,
                             false});
}

/// From the x axis to the bottom, so that points can be found again.
constexpr double kFootMm = 9;
/// What plot_painter leaves above and on the right.
constexpr double kEdgeMm = 1.5;

Plot& plotOf(Page& page)
{
    for (Item& item : page.items)
        if (Plot* plot = std::get_if<Plot>(&item.content)) {
            plot->footMm = kFootMm;
            return *plot;
        }
    throw std::logic_error("the page has no plot");
}

/// A dot for each scorer's yes/no calls.
void addCalls(const StudyResults& results, Plot& plot)
{
    for (const Scorer& scorer : results.scorers) {
        const auto sensitivity = scorer.calls.sensitivity().value(), specificity = scorer.calls.specificity().value();
        if (!sensitivity || !specificity)
            continue;
        const bool isReader = scorer.kind == ScorerKind::Reader;
        plot.curves.push_back({.name = {},
                               .x = {1 - *specificity},
                               .y = {*sensitivity},
                               .ink = isReader                             ? scorer.aided ? Ink::Quiet : Ink::Second
                                      : scorer.kind == ScorerKind::Network ? Ink::First
                                                                           : Ink::Quiet,
                               .shape = Shape::Dots,
                               .weight = isReader ? 0.7 : 1.2});
    }
}

} // namespace

Page studyRocPage(const StudyResults& results)
{
    RocPicture picture{.title = "ROC curves",
                       .heading = "Lines: ratings. Dots: yes/no calls. 95 % intervals.",
                       .note = noteOf(results),
                       .lines = {}};
    for (const bool aided : {false, true})
        addReaders(results, aided, picture);
    for (const Scorer& scorer : results.scorers)
        if (scorer.kind != ScorerKind::Reader && scorer.area)
            picture.lines.push_back(lineOf(scorer, scorer.kind == ScorerKind::Network ? kNetwork : kBaseline, false));
    if (picture.lines.empty())
        picture.heading = "No curve: nobody scored cases of both classes.";
    Page page = rocPage(picture);
    addCalls(results, plotOf(page));
    return page;
}

Page studyAreasPage(const StudyResults& results)
{
    ForestPicture picture{.title = "Areas under ROC curves",
                          .heading = "With 95 % intervals, as in the table",
                          .note = noteOf(results),
                          .axis = "AUC",
                          .rows = {}};
    const workflows::ResultTable* table = workflows::tableNamed(results, "paper");
    for (const auto& row : table->rows) {
        const workflows::ResultCell& area = row[3];
        picture.rows.push_back(
            {row[0].text, area.value,
             area.lower ? std::optional(statistics::Interval{*area.lower, *area.upper}) : std::nullopt,
             row[0].text.starts_with("mean of")});
    }
    return forestPage(picture);
}

Page studyReliabilityPage(const StudyResults& results)
{
    Page page = reliabilityPage({.title = "Calibration of the network",
                                 .heading = results.bins.empty()
                                                ? "The network gave no probabilities."
                                                : fmt::format("{} bins of equal width", workflows::kCalibrationBins),
                                 .note = noteOf(results),
                                 .bins = results.bins});
    plotOf(page);
    return page;
}

std::optional<PagePoint> pointOnPage(const Page& page, double x, double y)
{
    for (const Item& item : page.items)
        if (const Plot* plot = std::get_if<Plot>(&item.content); plot && plot->axisMm && plot->footMm) {
            const Place& place = item.place;
            const auto [left, right] = *plot->x.range;
            const auto [low, high] = *plot->y.range;
            if (!(x >= left && x <= right && y >= low && y <= high))
                return std::nullopt;
            const double width = place.width - *plot->axisMm - kEdgeMm, height = place.height - *plot->footMm - kEdgeMm;
            return PagePoint{place.x + *plot->axisMm + width * (x - left) / (right - left),
                             place.y + kEdgeMm + height * (high - y) / (high - low)};
        }
    return std::nullopt;
}

Page studyDecisionPage(const StudyResults& results)
{
    Page page = decisionPage(
        {.title = "Decision curve",
         .heading = results.decision.lines.empty() ? "No probabilities were given." : "Net benefit per case",
         .note = noteOf(results),
         .thresholds = results.decision.all.empty() ? std::vector<double>() : results.decision.thresholds,
         .all = results.decision.all,
         .lines = results.decision.lines});
    plotOf(page);
    return page;
}

namespace {

constexpr double kGalleryWidth = 174, kCell = 56, kPlane = 17.5, kGap = 0.6, kRow = 30, kTop = 2;
constexpr std::size_t kAcross = 3, kDown = 8;

} // namespace

GalleryPlace galleryPlace(std::size_t number)
{
    const std::size_t onPage = number % (kAcross * kDown);
    return {number / (kAcross * kDown),
            {(kGalleryWidth / double(kAcross)) * double(onPage % kAcross), kTop + kRow * double(onPage / kAcross),
             kCell, kRow - 1}};
}

std::vector<Page> galleryPages(const std::vector<GalleryCase>& cases)
{
    std::vector<Page> pages;
    for (std::size_t n = 0; n < cases.size(); ++n) {
        const auto [number, place] = galleryPlace(n);
        if (number == pages.size()) {
            const std::size_t count = std::min(kAcross * kDown, cases.size() - n);
            pages.push_back({.widthMm = kGalleryWidth,
                             .heightMm = kTop + kRow * double((count + kAcross - 1) / kAcross),
                             .items = {}});
        }
        std::vector<Item>& items = pages.back().items;
        for (std::size_t plane = 0; plane < cases[n].planes.size(); ++plane)
            items.push_back(
                {{place.x + (kPlane + kGap) * double(plane), place.y, kPlane, kPlane}, cases[n].planes[plane]});
        items.push_back(
            {{place.x, place.y + kPlane + 0.8, kCell, kRow - kPlane}, Words{.text = cases[n].caption, .sizePt = 5.5}});
    }
    return pages;
}

} // namespace dsmt::plots
