// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/statistics/binormal_curve.h"
#include "core/statistics/clustered_area.h"
#include "core/statistics/confusion.h"
#include "core/statistics/operating_points.h"
#include "core/statistics/partial_area.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/statistics/roc_hull.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct RocOptions {
    StatsOptions stats;
    std::vector<std::string> scores;
    std::vector<double> atSpecificity, atSensitivity, partialSpecificity, partialSensitivity;
    bool points = false, smooth = false;
};

constexpr const char* kFooter =
    R"(The interval is DeLong's (1988), cut off at 0 and 1; ci_logit keeps inside. With a cluster column variances are
Obuchowski's (1997) for several nodules a patient. At an area of 1 the variance is 0 and no interval is given: pROC
prints a point there. Thresholds are scores (cases with at least it are called); between is pROC's midpoint.
youden is the corner of the largest sensitivity + specificity (what pROC calls its youden is that sum).
binormal: of a fitted curve, for drawing (--smooth) and planning; its variance is Obuchowski & McClish's (1997; pROC fits
specificity on sensitivity for it, so that its number is a little other).
--json: {"curves": [{"name", "reader", "modality", "auc", "variance", "se", "ci", "ci_logit", "n_positive",
"n_negative", "missing", "hull_auc", "binormal": {"a", "b", "variance"}, "youden": {"threshold", "between", "sensitivity",
"specificity"}, "closest_top_left": {..}, "sensitivity_at": [{"specificity", "sensitivity"}], "specificity_at": [..],
"partial": [{"axis", "from", "to", "area", "standardized"}], "bootstrap": {"replicates", "undefined", "seed",
"estimate", "mean", "se", "ci", "ci_bca"}, "points": [[threshold, false positive rate, true positive rate]]}],
"level", "method", "notes"}; with one curve its members stand at the top, too.)";

std::optional<AreaUnderRoc> areaOf(const ScoredCases& cases)
{
    return cases.clusters.empty() ? delong(cases.scores, cases.positive)
                                  : clusteredArea(cases.scores, cases.positive, cases.clusters);
}

Json pointJson(const std::optional<OperatingPoint>& point)
{
    if (!point)
        return {};
    return {{"threshold", number(point->threshold)},
            {"between", number(point->between)},
            {"sensitivity", point->sensitivity},
            {"specificity", point->specificity}};
}

void addPartial(const std::vector<RocPoint>& curve, AreaAxis axis, const std::vector<double>& range, Json& into)
{
    if (range.empty())
        return;
    if (range[0] < 0 || range[0] >= range[1] || range[1] > 1)
        throw Error(ErrorKind::BadInput, fmt::format("{:g} to {:g} is no range within 0 to 1", range[0], range[1]));
    const auto part = partialArea(curve, axis, range[0], range[1]);
    if (part)
        into.push_back({{"axis", axis == AreaAxis::Specificity ? "specificity" : "sensitivity"},
                        {"from", range[0]},
                        {"to", range[1]},
                        {"area", part->area},
                        {"standardized", number(part->standardized)}});
}

Json curveJson(const ScoredCases& cases, const RocOptions& options)
{
    const auto area = areaOf(cases);
    const std::vector<RocPoint> curve = rocCurve(cases.scores, cases.positive);
    const double level = options.stats.level;
    Json json{{"name", cases.name}, {"reader", cases.reader}, {"modality", cases.modality}};
    json["auc"] = area ? Json(area->area) : Json();
    json["variance"] = area ? number(area->variance) : Json();
    json["se"] = area ? errorOf(area->variance) : Json();
    json["ci"] = area ? ends(delongInterval(*area, level)) : Json();
    json["ci_logit"] = area ? ends(delongLogitInterval(*area, level)) : Json();
    const auto positives = std::count(cases.positive.begin(), cases.positive.end(), std::uint8_t(1));
    json["n_positive"] = positives;
    json["n_negative"] = std::ptrdiff_t(cases.positive.size()) - positives;
    json["missing"] = cases.missing;
    if (!area)
        return json;
    json["hull_auc"] = areaUnder(rocHull(curve));
    const auto smooth = binormalCurve(curve);
    json["binormal"] = smooth
                           ? Json{{"a", smooth->a},
                                  {"b", smooth->b},
                                  {"variance", number(obuchowskiVariance(*smooth, area->positives, area->negatives))}}
                           : Json();
    json["youden"] = pointJson(youdenPoint(curve));
    json["closest_top_left"] = pointJson(closestToTopLeft(curve));
    json["sensitivity_at"] = json["specificity_at"] = json["partial"] = Json::array();
    for (const double at : options.atSpecificity)
        json["sensitivity_at"].push_back({{"specificity", at}, {"sensitivity", number(sensitivityAt(curve, at))}});
    for (const double at : options.atSensitivity)
        json["specificity_at"].push_back({{"sensitivity", at}, {"specificity", number(specificityAt(curve, at))}});
    addPartial(curve, AreaAxis::Specificity, options.partialSpecificity, json["partial"]);
    addPartial(curve, AreaAxis::Sensitivity, options.partialSensitivity, json["partial"]);
    if (options.stats.bootstrap > 0) {
        const TerminalProgress terminal("bootstrap");
        const auto drawn = bootstrapArea(cases.scores, cases.positive, options.stats.bootstrapPlan(), cases.clusters,
                                         terminal.progress());
        json["bootstrap"] = drawn ? commands::json(*drawn) : Json();
    }
    if (options.points)
        for (const RocPoint& point : curve)
            json["points"].push_back({number(point.threshold), point.falsePositiveRate, point.truePositiveRate});
    return json;
}

std::vector<std::string> notesOf(const std::vector<ScoredCases>& all)
{
    std::vector<std::string> notes;
    for (const ScoredCases& cases : all) {
        const auto area = areaOf(cases);
        if (cases.missing > 0)
            notes.push_back(fmt::format("{}: {} cases have no score", cases.name, cases.missing));
        if (!area)
            notes.push_back(cases.name + ": all cases are of one class, so there is no curve");
        else if (!area->variance)
            notes.push_back(cases.name + ": one positive or one negative case: the variance is not defined");
        else if (*area->variance == 0)
            notes.push_back(cases.name + ": the sample shows no variance (area " + digits(area->area) +
                            "); there is no interval");
    }
    return notes;
}

std::string table(const Json& result, const RocOptions& options)
{
    std::vector<std::vector<std::string>> rows{{"", "AUC", fmt::format("{:g} % interval", 100 * options.stats.level),
                                                "SE", "positive", "negative", "Youden: threshold", "sensitivity",
                                                "specificity"}};
    const auto value = [](const Json& json) {
        return json.is_null() ? std::nullopt : std::optional(json.get<double>());
    };
    for (const Json& curve : result.at("curves")) {
        const Json& ci = curve.at("ci");
        const Json youden = curve.value("youden", Json());
        const auto of = [&](const char* key) { return youden.is_null() ? std::nullopt : value(youden.at(key)); };
        rows.push_back({curve.at("name"), digits(value(curve.at("auc"))),
                        ci.is_null() ? "-" : range(Interval{ci[0], ci[1]}), digits(value(curve.at("se"))),
                        curve.at("n_positive").dump(), curve.at("n_negative").dump(), digits(of("threshold"), 3),
                        digits(of("sensitivity"), 3), digits(of("specificity"), 3)});
    }
    std::string text = aligned(rows);
    for (const Json& curve : result.at("curves")) {
        const std::string name = curve.at("name");
        for (const Json& at : curve.value("sensitivity_at", Json::array()))
            text += fmt::format("{}: sensitivity {} at specificity {}\n", name, digits(value(at.at("sensitivity"))),
                                at.at("specificity").dump());
        for (const Json& at : curve.value("specificity_at", Json::array()))
            text += fmt::format("{}: specificity {} at sensitivity {}\n", name, digits(value(at.at("specificity"))),
                                at.at("sensitivity").dump());
        for (const Json& part : curve.value("partial", Json::array()))
            text += fmt::format("{}: area {} where {} is {} to {}, standardized {}\n", name,
                                digits(value(part.at("area"))), part.at("axis").get<std::string>(),
                                part.at("from").dump(), part.at("to").dump(), digits(value(part.at("standardized"))));
        if (const Json boot = curve.value("bootstrap", Json()); !boot.is_null())
            text += fmt::format("{}: bootstrap of {} replicates, seed {}: SE {}, interval {}\n", name,
                                boot.at("replicates").dump(), boot.at("seed").dump(), digits(value(boot.at("se"))),
                                range(Interval{boot.at("ci")[0], boot.at("ci")[1]}));
    }
    return text + "Intervals: " + result.at("method").get<std::string>() + "\n" +
           remarks(result.at("notes").get<std::vector<std::string>>());
}

/// A binormal curve beside each empirical one.
void addSmooth(plots::RocPicture& picture)
{
    const std::size_t count = picture.lines.size();
    for (std::size_t n = 0; n < count; ++n)
        if (const auto fitted = binormalCurve(picture.lines[n].curve)) {
            plots::RocPictureLine line{.name = picture.lines[n].name, .curve = {}, .group = n, .isFaint = true};
            for (const auto& [falsePositiveRate, truePositiveRate] : pointsOf(*fitted))
                line.curve.push_back({0, falsePositiveRate, truePositiveRate});
            picture.lines.push_back(std::move(line));
        }
}

void run(const RocOptions& options)
{
    const std::vector<ScoredCases> all = scoredCases(options.stats, options.scores);
    Json result{{"curves", Json::array()}};
    for (const ScoredCases& cases : all)
        result["curves"].push_back(curveJson(cases, options));
    if (all.size() == 1) {
        const Json only = result["curves"][0]; // a copy: its place moves while members are added
        result.update(only);
    }
    const bool isClustered = !all.empty() && !all[0].clusters.empty();
    result["level"] = options.stats.level;
    result["method"] = isClustered ? "Obuchowski 1997, several cases a patient" : "DeLong 1988";
    result["notes"] = notesOf(all);
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n" : table(result, options));
    if (!options.stats.plot.empty()) {
        plots::RocPicture picture{.title = "ROC curves", .heading = inputName(options.stats), .note = {}, .lines = {}};
        for (const ScoredCases& cases : all)
            if (const auto area = areaOf(cases))
                picture.lines.push_back({cases.name, rocCurve(cases.scores, cases.positive), area->area,
                                         delongInterval(*area, options.stats.level), 0, false,
                                         all.size() == 1 ? area->positives : 0});
        if (options.smooth)
            addSmooth(picture);
        if (all.size() == 1 && !picture.lines.empty()) {
            const auto youden = *youdenPoint(picture.lines[0].curve);
            picture.calls.push_back(confusionAt(youden.threshold, all[0].scores, all[0].positive));
            picture.note =
                fmt::format("Dot: Youden's point, threshold {}, with Wilson intervals", digits(youden.threshold, 3));
        }
        writeStatisticsFigure(picture, options.stats.plot);
    }
}

} // namespace

void addStatsRoc(CLI::App& stats)
{
    auto options = std::make_shared<RocOptions>();
    CLI::App* command = stats.add_subcommand("roc", "ROC curves with areas, intervals and operating points.");
    addInput(*command, options->stats);
    command->add_option("--score", options->scores, "Columns of scores, for a table with a line for each case");
    command->add_option("--at-specificity", options->atSpecificity, "Sensitivity at these specificities");
    command->add_option("--at-sensitivity", options->atSensitivity, "Specificity at these sensitivities");
    command->add_option("--partial-specificity", options->partialSpecificity, "Area where specificity is FROM to TO")
        ->expected(2);
    command->add_option("--partial-sensitivity", options->partialSensitivity, "Area where sensitivity is FROM to TO")
        ->expected(2);
    command->add_flag("--points", options->points, "List the corners of the curves (JSON)");
    command->add_flag("--smooth", options->smooth, "Draw binormal curves beside the empirical ones (--plot)");
    addBootstrap(*command, options->stats);
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
