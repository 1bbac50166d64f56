// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/comparison_table.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

using training::CohortComparison;
using training::RowFigures;

namespace {

struct Column {
    const char* title;
    std::string (*text)(const RowFigures&);
    bool isLeft = false;
};

std::string number(const std::optional<double>& value, int digits = 3)
{
    return value ? fmt::format("{:.{}f}", *value, digits) : "-";
}

std::string range(const std::optional<statistics::Interval>& interval, const char* form)
{
    return interval ? fmt::format("{} to {}", fmt::format(fmt::runtime(form), interval->lower),
                                  fmt::format(fmt::runtime(form), interval->upper))
                    : "-";
}

std::string probability(const std::optional<double>& p)
{
    return !p ? "-" : *p < 0.001 ? "<.001" : fmt::format("{:.3f}", *p);
}

const Column kColumns[]{
    {"", [](const RowFigures& row) { return training::comparisonRowNamed(row.row).title; }, true},
    {"seeds", [](const RowFigures& row) { return seedsInWords(row.seeds); }, true},
    {"AUC", [](const RowFigures& row) { return number(row.invasiveness.area); }},
    {"95 % interval", [](const RowFigures& row) { return range(row.invasiveness.interval, "{:.3f}"); }},
    {"mean of seeds", [](const RowFigures& row) { return number(row.meanSeedArea); }},
    {"difference",
     [](const RowFigures& row) { return row.difference ? fmt::format("{:+.3f}", row.difference->difference) : "-"; }},
    {"95 % interval",
     [](const RowFigures& row) { return row.difference ? range(row.difference->interval, "{:+.3f}") : "-"; }},
    {"p", [](const RowFigures& row) { return probability(row.difference ? row.difference->p : std::nullopt); }},
    {"p (Holm)", [](const RowFigures& row) { return probability(row.adjustedP); }},
    {"bubble", [](const RowFigures& row) { return number(row.bubbleLucency.area); }},
    {"pleura", [](const RowFigures& row) { return number(row.pleuralRetraction.area); }},
    {"Dice", [](const RowFigures& row) { return number(row.dice, 2); }},
    {"accuracy",
     [](const RowFigures& row) { return row.accuracy ? fmt::format("{:.1f} %", 100 * *row.accuracy) : "-"; }},
};

constexpr const char* kExplanation = "bubble, pleura: AUC of the signs. Accuracy and Dice: means over the seeds; "
                                     "accuracy at the threshold that came with the training.";

std::string headingWithLimit(const Comparison& comparison, const CohortComparison& part)
{
    const auto limit = limitOf(comparison, part);
    return headingOf(part) + (limit ? fmt::format("; best possible AUC (Bayes) {:.3f}", *limit) : "");
}

std::string remarks(const CohortComparison& part)
{
    std::string text;
    for (const RowFigures& row : part.rows) {
        const std::size_t asked = row.invasiveness.unknown + part.invasive + part.notInvasive;
        if (const std::size_t silent = asked - part.nodules; silent > 0 && row.invasiveness.unknown > 0)
            text += fmt::format("{}: {} nodules have no answer (no outline is known)\n",
                                training::comparisonRowNamed(row.row).title, silent);
    }
    for (const std::string& row : part.missing)
        text += fmt::format("{}: not judged {}\n", training::comparisonRowNamed(row).title,
                            part.cohort.empty() ? "on all cohorts" : "on this cohort");
    return text;
}

std::string lines(const CohortComparison& part)
{
    std::vector<std::size_t> widths;
    for (const Column& column : kColumns) {
        std::size_t width = std::string_view(column.title).size();
        for (const RowFigures& row : part.rows)
            width = std::max(width, column.text(row).size());
        widths.push_back(width);
    }
    std::string text;
    const auto addLine = [&](const auto& cellOf) {
        std::string line;
        for (std::size_t n = 0; n < std::size(kColumns); ++n)
            line += kColumns[n].isLeft ? fmt::format("{:<{}}  ", cellOf(kColumns[n]), widths[n])
                                       : fmt::format("{:>{}}  ", cellOf(kColumns[n]), widths[n]);
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    };
    addLine([](const Column& column) { return std::string(column.title); });
    for (const RowFigures& row : part.rows)
        addLine([&](const Column& column) { return column.text(row); });
    return text;
}

} // namespace

std::string comparisonTable(const Comparison& comparison)
{
    std::string text;
    for (const CohortComparison& part : comparison.parts)
        text += headingWithLimit(comparison, part) + "\n" + lines(part) + remarks(part) + "\n";
    return text + noteOf(comparison) + "\n" + kExplanation + "\n";
}

std::string comparisonMarkdown(const Comparison& comparison)
{
    std::string text;
    for (const CohortComparison& part : comparison.parts) {
        text += "### " + headingWithLimit(comparison, part) + "\n\n|";
        for (const Column& column : kColumns)
            text += fmt::format(" {} |", *column.title ? column.title : "network");
        text += "\n|";
        for (const Column& column : kColumns)
            text += column.isLeft ? "---|" : "---:|";
        for (const RowFigures& row : part.rows) {
            text += "\n|";
            for (const Column& column : kColumns)
                text += " " + column.text(row) + " |";
        }
        text += "\n\n";
        if (const std::string said = remarks(part); !said.empty())
            text += said + "\n";
    }
    return text + noteOf(comparison) + "\n" + kExplanation + "\n";
}

} // namespace dsmt::commands
