// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/package_facts.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/inference/package_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace dsmt::commands {

namespace {

using Json = nlohmann::ordered_json;
using inference::OutOfFoldFigures;
using inference::Package;

constexpr std::uint64_t kMostOpeningBytes = 16u << 20;

struct Figure {
    const char* key;
    const char* name;
    std::optional<double> OutOfFoldFigures::*value;
};
constexpr std::array<Figure, 8> kFigures{{
    {"auc", "AUC invasiveness", &OutOfFoldFigures::auc},
    {"auc_size_and_hu", "AUC size and HU alone", &OutOfFoldFigures::aucSizeAndHu},
    {"auc_bubble_lucency", "AUC bubble lucency", &OutOfFoldFigures::aucBubbleLucency},
    {"auc_pleural_retraction", "AUC pleural retraction", &OutOfFoldFigures::aucPleuralRetraction},
    {"dice", "Dice of the outline", &OutOfFoldFigures::dice},
    {"accuracy", "accuracy", &OutOfFoldFigures::accuracy},
    {"sensitivity", "sensitivity", &OutOfFoldFigures::sensitivity},
    {"specificity", "specificity", &OutOfFoldFigures::specificity},
}};

std::string row(const std::string& name, const std::string& value)
{
    return value.empty() ? "" : fmt::format("  {:<24} {}\n", name, value);
}

std::string trainingRows(const Package& package)
{
    const inference::TrainingRecord& training = package.training;
    std::string libraries;
    for (const auto& [name, version] : training.libraries)
        libraries += fmt::format("{}{} {}", libraries.empty() ? "" : ", ", name, version);
    return row("trained", package.trainingSummary) +
           row("", package.simulated ? "SIMULATED nodules: no clinical worth" : "") +
           row("nodules", training.nodules > 0 ? fmt::format("{}", training.nodules) : "") +
           row("minutes", training.minutes > 0 ? fmt::format("{:.0f}", training.minutes) : "") +
           row("cohort", training.cohort == "{}" ? "" : training.cohort) + row("written by", training.software) +
           row("libraries", libraries);
}

std::string figureRows(const Package& package)
{
    if (!package.training.outOfFold)
        return "";
    std::string text = "Out of fold (training nodules that the member asked had not seen)\n";
    for (const Figure& figure : kFigures)
        if (const auto value = (*package.training.outOfFold).*figure.value)
            text += row(figure.name, fmt::format("{:.3f}", *value));
        else
            text += row(figure.name, "not defined");
    if (const auto& known = package.knownCases)
        text +=
            row("known cases", fmt::format("{} invasive, {} not", known->invasive.size(), known->notInvasive.size()));
    if (const auto& features = package.features)
        text += row("feature distance", fmt::format("median {:.1f}, 95 % below {:.1f}, 99 % below {:.1f} ({} features)",
                                                    features->p50, features->p95, features->p99, features->count));
    return text;
}

std::string openingRows(const PackageFacts& facts)
{
    std::string text = "Openings of test cohorts\n";
    if (facts.openings.empty())
        text += row("none", "recorded in this folder");
    for (const std::string& line : facts.openings) {
        std::string words;
        const Json opening = Json::parse(line);
        for (const auto& [key, value] : opening.items())
            if (key != "time" && !value.is_null())
                words += fmt::format("{}{} {}", words.empty() ? "" : ", ", key,
                                     value.is_string() ? value.get<std::string>().substr(0, 40) : value.dump());
        const auto time = opening.find("time");
        text += row(time != opening.end() && time->is_string() ? time->get<std::string>() : "(no time)", words);
    }
    return text;
}

std::string trustRows(const PackageFacts& facts)
{
    std::string text = "Trust\n" + row("on this computer",
                                       facts.trusted ? "trusted: it may analyse" : "NOT TRUSTED: it does not analyse");
    if (facts.trusted && facts.decisions.empty())
        text += row("", "it came with the program");
    for (const workflows::TrustDecision& decision : facts.decisions)
        text += row(decision.time, fmt::format("{} by {} ({})", decision.trusted ? "trusted" : "withdrawn",
                                               decision.user, decision.why));
    return text;
}

std::string hashRows(const PackageFacts& facts)
{
    if (!facts.sums)
        return "SHA-256\n" + row("weights.safetensors", facts.package.weightsSha256) +
               row("(no SHA256SUMS)", "the rest is not sealed");
    std::string text = "SHA-256\n";
    for (const auto& [file, sum] : *facts.sums)
        text += row(file, sum);
    if (!facts.package.preprocessingSha256.empty())
        text += row("(cutting of patches)", facts.package.preprocessingSha256);
    return text;
}

} // namespace

PackageFacts readPackageFacts(const std::filesystem::path& folder)
{
    PackageFacts facts{inference::openPackage(folder), inference::readPackageSums(folder), {}, false, {}};
    facts.trusted = workflows::isTrusted(facts.package);
    for (workflows::TrustDecision& decision : workflows::trustDecisions())
        if (decision.sha256 == facts.package.descriptionSha256)
            facts.decisions.push_back(std::move(decision));
    std::error_code unknown;
    const std::filesystem::path file = folder / inference::kOpeningsFile;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, unknown)))
        return facts;
    std::istringstream lines(readPlainFile(file, kMostOpeningBytes));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object())
            throw Error(ErrorKind::BadInput, fmt::format("{} line {} is no JSON object", file.string(), number));
        facts.openings.push_back(std::move(line));
    }
    return facts;
}

std::string packageTable(const PackageFacts& facts)
{
    const Package& p = facts.package;
    return fmt::format("{}\n", p.title) + row("name", p.name) + row("folder", p.folder.lexically_normal().string()) +
           row("architecture", fmt::format("{}, {} member{} (model.json of format {})", p.architecture, p.members,
                                           p.members > 1 ? "s" : "", p.format)) +
           row("patches", fmt::format("local {}^3 at {} mm, global {}^3 at {} mm, {} to {} HU", p.patches.local.size,
                                      p.patches.local.spacingMm, p.patches.global.size, p.patches.global.spacingMm,
                                      p.patches.huLow, p.patches.huHigh)) +
           row("threshold", fmt::format("{:.3f}", p.threshold)) + trainingRows(p) + figureRows(p) + openingRows(facts) +
           trustRows(facts) + hashRows(facts);
}

std::string packageJson(const PackageFacts& facts)
{
    const Package& p = facts.package;
    Json figures;
    if (p.training.outOfFold)
        for (const Figure& figure : kFigures) {
            const auto value = (*p.training.outOfFold).*figure.value;
            figures[figure.key] = value ? Json(*value) : Json();
        }
    Json json{{"name", p.name},
              {"title", p.title},
              {"folder", p.folder.lexically_normal().string()},
              {"format", p.format},
              {"architecture", p.architecture},
              {"members", p.members},
              {"patches", Json::parse(inference::toJson(p.patches))},
              {"temperature",
               {{"invasiveness", p.temperature.invasiveness},
                {"bubble_lucency", p.temperature.bubbleLucency},
                {"pleural_retraction", p.temperature.pleuralRetraction}}},
              {"threshold", p.threshold},
              {"features", nullptr},
              {"known_cases", nullptr},
              {"size_hu_baseline", nullptr},
              {"training",
               {{"simulated", p.simulated},
                {"summary", p.trainingSummary},
                {"software", p.training.software},
                {"libraries", p.training.libraries},
                {"nodules", p.training.nodules > 0 ? Json(p.training.nodules) : Json()},
                {"cohort", Json::parse(p.training.cohort)},
                {"out_of_fold", figures},
                {"minutes", p.training.minutes},
                {"config", Json::parse(p.training.config)}}},
              {"sha256", p.descriptionSha256},
              {"trusted", facts.trusted},
              {"weights_sha256", p.weightsSha256},
              {"preprocessing_sha256", p.preprocessingSha256},
              {"sums", facts.sums ? Json(*facts.sums) : Json()},
              {"openings", Json::array()}};
    if (p.features)
        json["features"] = {
            {"count", p.features->count},
            {"distance", {{"p50", p.features->p50}, {"p95", p.features->p95}, {"p99", p.features->p99}}}};
    if (p.knownCases)
        json["known_cases"] = {{"invasive", p.knownCases->invasive}, {"not_invasive", p.knownCases->notInvasive}};
    if (p.sizeHuBaseline)
        json["size_hu_baseline"] = {{"mean", p.sizeHuBaseline->mean},
                                    {"deviation", p.sizeHuBaseline->deviation},
                                    {"weights", p.sizeHuBaseline->weights}};
    for (const std::string& opening : facts.openings)
        json["openings"].push_back(Json::parse(opening));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
