// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/training_pages.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dsmt::plots {

namespace {

using workflows::TrainingEpoch;
using Value = std::optional<double> (*)(const TrainingEpoch&);

constexpr double kWidth = 190, kHeight = 84, kTop = 13, kPlotWidth = 90, kPlotHeight = 66;

/// Epochs of all stages in a row; a member's fine-tuning begins after the longest joint stage of all.
struct Course {
    std::map<int, std::vector<std::pair<double, const TrainingEpoch*>>> members;
    double fineTuningFrom = 0; ///< 0: there is none yet
};

Course courseOf(std::span<const TrainingEpoch> epochs)
{
    Course course;
    int joint = 0;
    for (const TrainingEpoch& epoch : epochs)
        if (epoch.stage == "joint")
            joint = std::max(joint, epoch.epoch + 1);
    for (const TrainingEpoch& epoch : epochs) {
        const bool isFirst = epoch.stage == "joint";
        course.members[epoch.member].emplace_back(epoch.epoch + 1 + (isFirst ? 0 : joint), &epoch);
        if (!isFirst)
            course.fineTuningFrom = joint + 0.5;
    }
    return course;
}

Curve ofMember(const std::vector<std::pair<double, const TrainingEpoch*>>& member, Value value, Ink ink)
{
    Curve curve{.name = {}, .x = {}, .y = {}, .ink = ink, .shape = Shape::Line, .weight = 0.4};
    for (const auto& [x, epoch] : member)
        if (const auto y = value(*epoch)) {
            curve.x.push_back(x);
            curve.y.push_back(*y);
        }
    return curve;
}

/// Over the members that have come so far.
Curve mean(const Course& course, Value value, const std::string& name, Ink ink, bool isDashed = false)
{
    std::map<double, std::pair<double, int>> sums;
    for (const auto& [number, member] : course.members)
        for (const auto& [x, epoch] : member)
            if (const auto y = value(*epoch)) {
                sums[x].first += *y;
                ++sums[x].second;
            }
    Curve curve{.name = name, .x = {}, .y = {}, .ink = ink, .shape = Shape::Line, .weight = 1.2, .isDashed = isDashed};
    for (const auto& [x, sum] : sums) {
        curve.x.push_back(x);
        curve.y.push_back(sum.first / sum.second);
    }
    return curve;
}

Plot plotOf(const Course& course, const char* label)
{
    double last = 1;
    for (const auto& [number, member] : course.members)
        for (const auto& [x, epoch] : member)
            last = std::max(last, x);
    Plot plot{.x = {.label = "epoch", .range = std::pair(0.5, last + 0.5), .tickStep = std::ceil(last / 12)},
              .y = {.label = label}};
    if (course.fineTuningFrom > 0)
        plot.rules.push_back({course.fineTuningFrom});
    plot.hasLegend = true;
    plot.axisMm = 11;
    return plot;
}

std::optional<double> trainingLoss(const TrainingEpoch& epoch)
{
    return epoch.trainingLoss;
}
std::optional<double> validationLoss(const TrainingEpoch& epoch)
{
    return epoch.validationLoss;
}

} // namespace

Page trainingPage(std::span<const TrainingEpoch> epochs, const std::string& heading)
{
    Page page{.widthMm = kWidth, .heightMm = kHeight, .items = {}};
    page.items.push_back({{6, 4, kWidth - 12, 6}, Words{.text = heading, .sizePt = 8, .isBold = true}});
    if (epochs.empty()) {
        page.items.push_back(
            {{6, 30, kWidth - 12, 6},
             Words{.text = "No epoch has come to its end yet.", .ink = Ink::Quiet, .align = Align::Center}});
        return page;
    }
    const Course course = courseOf(epochs);
    Plot losses = plotOf(course, "loss");
    for (const auto& [number, member] : course.members) {
        losses.curves.push_back(ofMember(member, trainingLoss, Ink::Second));
        losses.curves.push_back(ofMember(member, validationLoss, Ink::First));
    }
    losses.curves.push_back(mean(course, trainingLoss, "training", Ink::Second));
    losses.curves.push_back(mean(course, validationLoss, "validation", Ink::First));
    page.items.push_back({{4, kTop, kPlotWidth, kPlotHeight}, std::move(losses)});

    Plot figures = plotOf(course, "on nodules left out");
    figures.y.range = std::pair(0.45, 1.0);
    figures.legend = Corner::BottomRight;
    figures.curves = {
        mean(
            course, [](const TrainingEpoch& e) { return e.auc; }, "AUC invasiveness", Ink::First),
        mean(
            course, [](const TrainingEpoch& e) { return e.aucBubbleLucency; }, "AUC bubble lucency", Ink::Second),
        mean(
            course, [](const TrainingEpoch& e) { return e.aucPleuralRetraction; }, "AUC pleural retraction",
            Ink::Second, true),
        mean(
            course, [](const TrainingEpoch& e) { return e.dice; }, "Dice of the outline", Ink::Text)};
    page.items.push_back({{6 + kPlotWidth, kTop, kPlotWidth, kPlotHeight}, std::move(figures)});
    return page;
}

} // namespace dsmt::plots
