// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/study/protocol.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace dsmt::study {

std::string whatIsWrong(const Protocol& protocol)
{
    const InclusionRules& sizes = protocol.inclusion;
    if (!(sizes.shortestMm >= 0) || !(sizes.longestMm > sizes.shortestMm))
        return "the sizes are no range";
    if (protocol.trainingCases < 0)
        return "the number of training cases is negative";
    if (protocol.washoutDays < 0 || protocol.washoutDays > 3650)
        return "the washout is not within 0 and 3650 days";
    if (!std::isfinite(protocol.margin) || protocol.margin < 0 || protocol.margin >= 1)
        return "the margin is not within 0 and 1";
    return "";
}

std::string toJson(const Protocol& protocol)
{
    const nlohmann::ordered_json json{
        {"design", toString(protocol.design)},
        {"seed", protocol.seed},
        {"inclusion", {{"shortest_mm", protocol.inclusion.shortestMm}, {"longest_mm", protocol.inclusion.longestMm}}},
        {"training_cases", protocol.trainingCases},
        {"feedback", protocol.feedback},
        {"washout_days", protocol.washoutDays},
        {"weights_sha256", protocol.weightsSha256},
        {"positive", protocol.positive},
        {"negative", protocol.negative},
        {"endpoint", protocol.endpoint},
        {"margin", protocol.margin},
        {"notes", protocol.notes}};
    return json.dump();
}

Protocol protocolFromJson(const std::string& text)
{
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        Protocol protocol;
        protocol.design = designFrom(json.at("design").get<std::string>());
        json.at("seed").get_to(protocol.seed);
        json.at("inclusion").at("shortest_mm").get_to(protocol.inclusion.shortestMm);
        json.at("inclusion").at("longest_mm").get_to(protocol.inclusion.longestMm);
        json.at("training_cases").get_to(protocol.trainingCases);
        json.at("feedback").get_to(protocol.feedback);
        json.at("washout_days").get_to(protocol.washoutDays);
        json.at("weights_sha256").get_to(protocol.weightsSha256);
        json.at("positive").get_to(protocol.positive);
        json.at("negative").get_to(protocol.negative);
        json.at("endpoint").get_to(protocol.endpoint);
        json.at("margin").get_to(protocol.margin);
        json.at("notes").get_to(protocol.notes);
        return protocol;
    } catch (const nlohmann::json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("the protocol is no protocol: ") + failure.what());
    }
}

} // namespace dsmt::study
