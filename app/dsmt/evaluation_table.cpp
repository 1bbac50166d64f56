// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/evaluation_table.h"

#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace training;
using statistics::Interval;

/// What is measured, its value, its interval, what it rests on.
std::string line(const std::string& what, const std::string& value, const std::string& interval,
                 const std::string& note = {})
{
    std::string text = fmt::format("  {:<30}{:>8}  {:<17}{}", what, value, interval, note);
    return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

std::string number(const std::optional<double>& value, int digits = 3)
{
    return value ? fmt::format("{:.{}f}", *value, digits) : "-";
}

std::string range(const std::optional<Interval>& interval, int digits = 3, double scale = 1)
{
    return interval
               ? fmt::format("{:.{}f} to {:.{}f}", scale * interval->lower, digits, scale * interval->upper, digits)
               : "";
}

std::string areaLine(const std::string& what, const AreaFigures& area, const char* positive,
                     const std::string& end = {})
{
    std::string note = fmt::format("{} {}, {} not", area.positives, positive, area.negatives);
    if (area.unknown > 0)
        note += fmt::format(", {} unknown", area.unknown);
    if (area.area && !area.interval)
        note += "; too few or too clear for an interval";
    return line(what, number(area.area), range(area.interval), note + end);
}

std::string proportionLine(const std::string& what, const statistics::Proportion& proportion)
{
    const auto value = proportion.value();
    return line(what, value ? fmt::format("{:.1f} %", 100 * *value) : "-",
                range(statistics::wilsonInterval(proportion), 1, 100),
                fmt::format("{} of {}", proportion.count, proportion.of));
}

std::string sourceOf(const SizeHuBaseline& baseline)
{
    switch (baseline.source) {
    case BaselineSource::Package:
        return "; coefficients of the package";
    case BaselineSource::TrainingRows:
        return fmt::format("; fitted on the cohort's {} training nodules", baseline.fittedOn);
    case BaselineSource::TheseRows:
        return "; fitted on these very nodules, which flatters it";
    }
    return {};
}

std::string heading(const EvaluationReport& report)
{
    const inference::Package& package = report.package;
    std::string text = fmt::format("{} ({}), {} member{}, threshold {:.3f}\n", package.title, package.name,
                                   package.members, package.members > 1 ? "s" : "", package.threshold);
    text += fmt::format("{}: {} nodules, split {}{}\n", report.cohortFile.string(), report.figures.nodules,
                        report.split, report.protocol.empty() ? "" : ", protocol " + report.protocol);
    if (report.isSimulated())
        text += fmt::format("{} simulated: the figures say nothing about patients.\n",
                            !report.package.simulated ? "The nodules are"
                            : report.cohortSimulated  ? "Training and evaluation are"
                                                      : "The training was");
    if (report.blankNodule)
        text += fmt::format("Shortcut test: each nodule was taken out of the patches before the network saw them; {} "
                            "without a known outline are left out.\n",
                            report.evaluated.notBlanked);
    if (const auto& earlier = report.earlierOpenings; report.opening && !earlier.empty())
        text += fmt::format("This test set was opened {} time{} before, first on {}; this opening is recorded too.\n",
                            earlier.size(), earlier.size() > 1 ? "s" : "", earlier.front().time);
    else if (report.opening)
        text += "This is the first opening of this test set; it is recorded in the package (opened.jsonl).\n";
    return text;
}

std::string invasiveness(const PackageFigures& figures, const EvaluationReport& report)
{
    std::string text = "\nInvasiveness" + std::string(30, ' ') + "95 % interval\n";
    text += areaLine("AUC", figures.invasiveness, "invasive");
    if (report.baseline)
        text += areaLine("AUC of size and mean HU alone", figures.baseline, "invasive", sourceOf(*report.baseline));
    if (const auto& over = figures.overBaseline)
        text += line("difference", fmt::format("{:+.3f}", over->difference), range(over->interval),
                     over->p ? fmt::format("p {:.3g} (DeLong, paired)", *over->p) : "");
    text += proportionLine("accuracy", figures.calls.accuracy());
    text += proportionLine("sensitivity", figures.calls.sensitivity());
    text += proportionLine("specificity", figures.calls.specificity());
    text += proportionLine("positive predictive value", figures.calls.positivePredictiveValue());
    text += proportionLine("negative predictive value", figures.calls.negativePredictiveValue());
    text += line("F1", number(figures.calls.f1()), "",
                 fmt::format("TP {}, FP {}, TN {}, FN {}", figures.calls.truePositives, figures.calls.falsePositives,
                             figures.calls.trueNegatives, figures.calls.falseNegatives));
    text += "\nSigns\n";
    text += areaLine("AUC of bubble lucency", figures.bubbleLucency, "with it");
    return text + areaLine("AUC of pleural retraction", figures.pleuralRetraction, "with it");
}

std::string withError(double value, double error)
{
    return fmt::format("{:.3f} to {:.3f}", value - 1.96 * error, value + 1.96 * error);
}

std::string calibration(const CalibrationFigures& figures)
{
    std::string text = "\nCalibration of the probability of invasiveness\n";
    if (const auto& fit = figures.recalibration) {
        text += line("intercept (0 is right)", number(fit->intercept), withError(fit->intercept, fit->interceptError));
        text += fit->slope ? line("slope (1 is right)", number(fit->slope), withError(*fit->slope, *fit->slopeError))
                           : line("slope (1 is right)", "-", "", "the classes do not overlap");
    }
    text += line("Brier score", number(figures.brier), "");
    return text + line("expected calibration error", number(figures.expectedError), "",
                       fmt::format("{} bins of equal width, {} with nodules", kReliabilityBins, figures.bins.size()));
}

std::string outline(const OutlineFigures& figures)
{
    std::string text = fmt::format("\nOutline: {} known", figures.known);
    if (figures.unknown > 0)
        text += fmt::format(", {} unknown", figures.unknown);
    if (figures.nothingFound > 0)
        text += fmt::format(", of {} the network outlined nothing", figures.nothingFound);
    if (figures.known == 0)
        return text + "\n";
    text += "\n" + std::string(34, ' ') + "mean  median  quartiles\n";
    const auto row = [](const char* what, const std::optional<statistics::Summary>& summary, int digits) {
        return summary ? fmt::format("  {:<30}{:>6.{}f}{:>8.{}f}  {:.{}f} to {:.{}f}\n", what, summary->mean, digits,
                                     summary->median, digits, summary->p25, digits, summary->p75, digits)
                       : std::string();
    };
    text += row("Dice", figures.dice, 3);
    text += row("mean surface distance, mm", figures.meanDistance, 2);
    text += row("95 % Hausdorff distance, mm", figures.hausdorff95, 2);
    return text + fmt::format("  volume: correlation {}, concordance {}, found - known {} mm3\n",
                              number(figures.volumeCorrelation), number(figures.volumeConcordance),
                              number(figures.volumeBiasMm3, 0));
}

std::string percent(const statistics::Proportion& proportion)
{
    const auto value = proportion.value();
    return value ? fmt::format("{:.1f}", 100 * *value) : "-";
}

std::string subgroups(const std::vector<Subgroup>& groups)
{
    if (groups.empty())
        return {};
    std::string text = fmt::format("\n  {:<28}{:>4}  {:<23}{:>9}{:>8}{:>8}{:>9}{:>7}\n", "Subgroup", "n",
                                   "AUC (95 % interval)", "accuracy", "sens.", "spec.", "size+HU", "Dice");
    for (const Subgroup& group : groups) {
        const PackageFigures& figures = group.figures;
        const AreaFigures& area = figures.invasiveness;
        const auto& dice = figures.outline.dice;
        text += fmt::format("  {:<28}{:>4}  {:<23}{:>9}{:>8}{:>8}{:>9}{:>7}\n", group.kind + ": " + group.name,
                            figures.nodules,
                            area.interval ? number(area.area) + " (" + range(area.interval) + ")" : number(area.area),
                            percent(figures.calls.accuracy()), percent(figures.calls.sensitivity()),
                            percent(figures.calls.specificity()), number(figures.baseline.area),
                            number(dice ? std::optional(dice->mean) : std::nullopt, 2));
    }
    return text;
}

} // namespace

std::string evaluationTable(const EvaluationReport& report)
{
    return heading(report) + invasiveness(report.figures, report) + calibration(report.figures.calibration) +
           outline(report.figures.outline) + subgroups(report.subgroups) +
           fmt::format("\nAUC with DeLong's interval, proportions with Wilson's. {}; {:.3f} s a nodule.\n",
                       report.views > 1 ? "The mean of eight flips of each nodule"
                                        : "One view of each nodule, no flips (a reading takes the mean of eight)",
                       report.evaluated.secondsPerNodule);
}

} // namespace dsmt::commands
