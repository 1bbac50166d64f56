// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/score_file.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/workflows/text_file.h"

#include <nlohmann/json.hpp>

namespace dsmt::commands {

using Json = nlohmann::ordered_json;
using training::NoduleScore;

namespace {

constexpr int kFormat = 1;

Json jsonOf(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

std::optional<double> numberOf(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<double>());
}

Json jsonOf(const NoduleScore& nodule)
{
    Json labels = Json::array();
    for (const float label : nodule.labels)
        labels.push_back(label < 0 ? Json() : Json(label > 0.5f ? 1 : 0));
    return {{"id", nodule.id},
            {"labels", labels},
            {"invasiveness", jsonOf(nodule.invasiveness)},
            {"bubble_lucency", jsonOf(nodule.bubbleLucency)},
            {"pleural_retraction", jsonOf(nodule.pleuralRetraction)},
            {"dice", jsonOf(nodule.dice)}};
}

NoduleScore noduleOf(const Json& json)
{
    NoduleScore nodule{.id = json.at("id")};
    for (std::size_t head = 0; head < nodule.labels.size(); ++head)
        nodule.labels[head] = float(numberOf(json.at("labels").at(head)).value_or(-1));
    nodule.invasiveness = numberOf(json.at("invasiveness"));
    nodule.bubbleLucency = numberOf(json.at("bubble_lucency"));
    nodule.pleuralRetraction = numberOf(json.at("pleural_retraction"));
    nodule.dice = numberOf(json.at("dice"));
    return nodule;
}

Json jsonOf(const CohortScores& scores)
{
    const CohortIdentity& cohort = scores.cohort;
    Json nodules = Json::array();
    for (const NoduleScore& nodule : scores.nodules)
        nodules.push_back(jsonOf(nodule));
    return {{"name", cohort.name},
            {"file", cohort.file},
            {"sha256", cohort.sha256},
            {"split", cohort.split},
            {"protocol", cohort.protocol},
            {"simulated", cohort.simulated},
            {"bayes_auc", jsonOf(cohort.bayes)},
            {"nodules", nodules}};
}

CohortScores cohortOf(const Json& json)
{
    CohortScores scores{.cohort = {.name = json.at("name"),
                                   .file = json.at("file"),
                                   .sha256 = json.at("sha256"),
                                   .split = json.at("split"),
                                   .protocol = json.at("protocol"),
                                   .simulated = json.at("simulated"),
                                   .bayes = numberOf(json.at("bayes_auc"))}};
    for (const Json& nodule : json.at("nodules"))
        scores.nodules.push_back(noduleOf(nodule));
    return scores;
}

} // namespace

ScoreFile readScoreFile(const std::filesystem::path& file)
{
    try {
        const Json json = Json::parse(workflows::readTextFile(file));
        if (json.at("format") != kFormat)
            throw Error(ErrorKind::BadInput, file.string() + " has format " + json.at("format").dump() +
                                                 "; this version reads " + std::to_string(kFormat));
        ScoreFile scores{.row = json.at("row"),
                         .seed = json.at("seed"),
                         .weightsSha256 = json.at("weights_sha256"),
                         .threshold = numberOf(json.at("threshold")),
                         .trainingSimulated = json.at("training_simulated")};
        training::comparisonRowNamed(scores.row);
        for (const Json& cohort : json.at("cohorts"))
            scores.cohorts.push_back(cohortOf(cohort));
        return scores;
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, file.string() + " holds no scores: " + failure.what());
    }
}

void writeScoreFile(const ScoreFile& scores, const std::filesystem::path& file)
{
    Json cohorts = Json::array();
    for (const CohortScores& cohort : scores.cohorts)
        cohorts.push_back(jsonOf(cohort));
    const Json json{{"format", kFormat},
                    {"row", scores.row},
                    {"seed", scores.seed},
                    {"weights_sha256", scores.weightsSha256},
                    {"threshold", jsonOf(scores.threshold)},
                    {"training_simulated", scores.trainingSimulated},
                    {"software", kSoftware},
                    {"cohorts", cohorts}};
    workflows::writeTextFile(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

} // namespace dsmt::commands
