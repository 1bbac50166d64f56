// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "core/base/error.h"
#include "core/statistics/calibration_measures.h"
#include "core/statistics/recalibrators.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cmath>

namespace dsmt::commands {

namespace {

using namespace statistics;

struct CalibrationOptions {
    StatsOptions stats;
    std::string score, fitIn;
    int bins = 10, groups = 10;
    Binning binning = Binning::EqualWidth;
};

constexpr const char* kFooter =
    R"(Scores are probabilities in [0, 1]. The expected calibration error (ece) depends on the bins, which are stated: of equal
width, or --binning count (of equal numbers, ties together). Hosmer-Lemeshow depends on --groups and on R's quantiles
(type 7), df = groups - 2. --fit-in FILE fits Platt scaling (smoothed targets; plain logistic recalibration is not the
same), temperature and isotonic regression on the rows of that file and judges them on --in: never fit on what is judged.
--json: {"name", "n", "events", "prevalence", "brier", "brier_scaled", "reliability", "resolution", "uncertainty",
"log_loss", "intercept", "intercept_se", "slope", "slope_se", "slope_ci", "intercept_at_slope", "observed_over_expected",
"ece", "mce", "binning", "bins": [{"lower", "upper", "n", "events", "mean_probability", "observed", "ci"}],
"spiegelhalter": {"z", "p"}, "hosmer_lemeshow": {"chi_square", "df", "groups", "p"}, "recalibrated": {"platt": {"a",
"b", "brier", "log_loss", "ece"}, "temperature": {"t", ..}, "isotonic": {"x", "y", ..}}, "level", "notes"}.)";

ScoredCases probabilities(const StatsOptions& stats, const std::string& score)
{
    const auto all = scoredCases(stats, score.empty() ? std::vector<std::string>() : std::vector{score});
    if (all.size() != 1) {
        std::string names;
        for (const ScoredCases& cases : all)
            names += (names.empty() ? "" : ", ") + cases.name;
        throw Error(ErrorKind::BadInput, "the table holds several scores (" + names + "); one by one, please");
    }
    for (const double p : all[0].scores)
        if (!(p >= 0) || !(p <= 1))
            throw Error(ErrorKind::BadInput, fmt::format("{} is no probability in [0, 1]", p));
    return all[0];
}

Json judged(const std::vector<double>& p, const std::vector<std::uint8_t>& positive, const CalibrationOptions& options)
{
    return {{"brier", number(brierScore(p, positive))},
            {"log_loss", number(logLoss(p, positive))},
            {"ece", number(expectedCalibrationError(reliabilityBins(p, positive, options.bins, options.binning)))}};
}

template <class Map> std::vector<double> mapped(const std::vector<double>& p, Map map)
{
    std::vector<double> result;
    for (const double each : p)
        result.push_back(map(each));
    return result;
}

Json recalibrated(const ScoredCases& cases, const CalibrationOptions& options)
{
    StatsOptions fitting = options.stats;
    fitting.in = options.fitIn;
    const ScoredCases fit = probabilities(fitting, options.score);
    Json json{{"fitted_on", options.fitIn}, {"fitted_n", fit.scores.size()}};
    const auto add = [&](const char* name, Json parameters, const std::vector<double>& p) {
        parameters.update(judged(p, cases.positive, options));
        json[name] = parameters;
    };
    json["platt"] = json["temperature"] = json["isotonic"] = Json();
    if (const auto platt = plattScaling(fit.scores, fit.positive))
        add("platt", {{"a", platt->a}, {"b", platt->b}}, mapped(cases.scores, *platt));
    if (const auto t = temperature(fit.scores, fit.positive))
        add("temperature", {{"t", *t}}, mapped(cases.scores, [&](double p) { return atTemperature(p, *t); }));
    if (const auto isotonic = isotonicMap(fit.scores, fit.positive))
        add("isotonic", {{"x", isotonic->x}, {"y", isotonic->y}}, mapped(cases.scores, *isotonic));
    return json;
}

Json binsJson(const std::vector<ReliabilityBin>& bins)
{
    Json json = Json::array();
    for (const ReliabilityBin& bin : bins)
        json.push_back({{"lower", bin.lower},
                        {"upper", bin.upper},
                        {"n", bin.observed.of},
                        {"events", bin.observed.count},
                        {"mean_probability", bin.meanProbability},
                        {"observed", number(bin.observed.value())},
                        {"ci", ends(bin.interval)}});
    return json;
}

Json resultJson(const ScoredCases& cases, const std::vector<ReliabilityBin>& bins, const CalibrationOptions& options)
{
    const auto& p = cases.scores;
    const auto& positive = cases.positive;
    const auto events = std::size_t(std::count(positive.begin(), positive.end(), std::uint8_t(1)));
    const auto parts = brierParts(p, positive);
    const auto fit = recalibrate(p, positive);
    const auto z = spiegelhalter(p, positive);
    const auto hl = hosmerLemeshow(p, positive, options.groups);
    Json json{
        {"name", cases.name}, {"n", p.size()}, {"events", events}, {"prevalence", double(events) / double(p.size())}};
    json["brier"] = number(brierScore(p, positive));
    json["brier_scaled"] = number(scaledBrierScore(p, positive));
    json["reliability"] = parts->reliability;
    json["resolution"] = parts->resolution;
    json["uncertainty"] = parts->uncertainty;
    json["log_loss"] = number(logLoss(p, positive));
    const double around = normalQuantile(options.stats.level);
    json["intercept"] = fit ? Json(fit->intercept) : Json();
    json["intercept_se"] = fit ? Json(fit->interceptError) : Json();
    json["slope"] = fit ? number(fit->slope) : Json();
    json["slope_se"] = fit ? number(fit->slopeError) : Json();
    json["slope_ci"] = fit && fit->slope
                           ? Json{*fit->slope - around * *fit->slopeError, *fit->slope + around * *fit->slopeError}
                           : Json();
    json["intercept_at_slope"] = fit ? number(fit->interceptAtSlope) : Json();
    json["observed_over_expected"] = number(observedOverExpected(p, positive));
    json["ece"] = number(expectedCalibrationError(bins));
    json["mce"] = number(maximumCalibrationError(bins));
    json["binning"] =
        fmt::format("{} bins of equal {}", options.bins, options.binning == Binning::EqualWidth ? "width" : "count");
    json["bins"] = binsJson(bins);
    json["spiegelhalter"] = z ? Json{{"z", z->z}, {"p", z->p}} : Json();
    json["hosmer_lemeshow"] =
        hl ? Json{{"chi_square", hl->chiSquare}, {"df", hl->df}, {"groups", hl->groups}, {"p", hl->p}} : Json();
    if (!options.fitIn.empty())
        json["recalibrated"] = recalibrated(cases, options);
    json["level"] = options.stats.level;
    json["notes"] = Json::array();
    if (cases.missing > 0)
        json["notes"].push_back(fmt::format("{} rows without a score or truth are left out", cases.missing));
    if (!fit)
        json["notes"].push_back("all cases are of one class: no slope and no intercept");
    else if (!fit->slope)
        json["notes"].push_back("the classes do not overlap, so the slope has no estimate");
    return json;
}

std::string table(const Json& r)
{
    const auto value = [&](const Json& json, int decimals = 4) {
        return json.is_null() ? std::string("-") : digits(json.get<double>(), decimals);
    };
    std::string text = fmt::format("{} cases, {} events\n", r.at("n").dump(), r.at("events").dump());
    text += fmt::format("Brier {} (scaled {}) = reliability {} - resolution {} + uncertainty {}; log loss {}\n",
                        value(r["brier"]), value(r["brier_scaled"]), value(r["reliability"]), value(r["resolution"]),
                        value(r["uncertainty"]), value(r["log_loss"]));
    text += fmt::format("intercept {} (SE {}), slope {} (SE {}), observed / expected {}\n", value(r["intercept"], 3),
                        value(r["intercept_se"], 3), value(r["slope"], 3), value(r["slope_se"], 3),
                        value(r["observed_over_expected"], 3));
    text += fmt::format("expected calibration error {}, largest {} ({})\n", value(r["ece"]), value(r["mce"]),
                        r["binning"].get<std::string>());
    if (!r["spiegelhalter"].is_null())
        text += fmt::format("Spiegelhalter z {}, {}\n", value(r["spiegelhalter"]["z"], 3),
                            pEquals(r["spiegelhalter"]["p"].get<double>()));
    if (const Json& hl = r["hosmer_lemeshow"]; !hl.is_null())
        text += fmt::format("Hosmer-Lemeshow {} on {:g} df ({} groups), {}\n", value(hl["chi_square"], 3),
                            hl["df"].get<double>(), hl["groups"].dump(), pEquals(hl["p"].get<double>()));
    std::vector<std::vector<std::string>> rows{{"bin", "n", "predicted", "observed", "interval"}};
    for (const Json& bin : r["bins"])
        rows.push_back({fmt::format("{:.3f} to {:.3f}", bin["lower"].get<double>(), bin["upper"].get<double>()),
                        bin["n"].dump(), value(bin["mean_probability"], 3), value(bin["observed"], 3),
                        range(Interval{bin["ci"][0], bin["ci"][1]}, 3)});
    text += "\n" + aligned(rows);
    if (r.contains("recalibrated")) {
        std::vector<std::vector<std::string>> maps{{"fitted on other rows", "Brier", "log loss", "ece"}};
        for (const char* name : {"platt", "temperature", "isotonic"})
            if (const Json& map = r["recalibrated"][name]; !map.is_null())
                maps.push_back({name, value(map["brier"]), value(map["log_loss"]), value(map["ece"])});
        text += "\n" + aligned(maps);
    }
    return text + remarks(r.at("notes").get<std::vector<std::string>>());
}

void run(const CalibrationOptions& options)
{
    const ScoredCases cases = probabilities(options.stats, options.score);
    if (cases.scores.empty())
        throw Error(ErrorKind::BadInput, options.stats.in + ": there are no scores");
    const auto bins = reliabilityBins(cases.scores, cases.positive, options.bins, options.binning);
    const Json result = resultJson(cases, bins, options);
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n" : table(result));
    if (!options.stats.plot.empty())
        writeStatisticsFigure(plots::ReliabilityPicture{.title = "Calibration of " + cases.name,
                                                        .heading = inputName(options.stats),
                                                        .note = result["binning"].get<std::string>(),
                                                        .bins = bins},
                              options.stats.plot);
}

} // namespace

void addStatsCalibration(CLI::App& stats)
{
    auto options = std::make_shared<CalibrationOptions>();
    CLI::App* command = stats.add_subcommand("calibration", "How probabilities agree with what happened.");
    addInput(*command, options->stats);
    command->add_option("--score", options->score, "Column of probabilities, for a table with a line for each case");
    command->add_option("--bins", options->bins)->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--binning", options->binning, "width (the default) or count")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, Binning>{{"width", Binning::EqualWidth}, {"count", Binning::EqualCount}}));
    command->add_option("--groups", options->groups, "Of Hosmer-Lemeshow")
        ->check(CLI::Range(3, 1000))
        ->capture_default_str();
    command->add_option("--fit-in", options->fitIn, "Rows to fit recalibration on");
    endCommand(*command, options->stats, Figures::Some, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
