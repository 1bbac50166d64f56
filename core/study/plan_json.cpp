// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/study/plan.h"

#include <nlohmann/json.hpp>
#include <span>

namespace dsmt::study {

namespace {

using Json = nlohmann::ordered_json;

const char* armOf(const Protocol& protocol, const OrderPlace& place)
{
    if (protocol.design == Design::Sequential)
        return "unaided, then aided";
    return place.aided ? "aided" : "unaided";
}

OrderPlace placeFrom(const Json& json)
{
    OrderPlace place;
    json.at("reader").get_to(place.reader);
    json.at("session").get_to(place.session);
    json.at("position").get_to(place.position);
    json.at("case").get_to(place.caseNumber);
    place.aided = json.at("arm").get<std::string>() == "aided";
    json.at("training").get_to(place.training);
    return place;
}

} // namespace

std::string toJson(const Plan& plan)
{
    Json json{{"study", plan.study}, {"protocol", Json::parse(toJson(plan.protocol))}};
    for (const char* list : {"cases", "readers", "excluded", "orders"})
        json[list] = Json::array();
    for (const PlannedCase& one : plan.cases)
        json["cases"].push_back({{"case", one.number},
                                 {"lesion_sha256", one.lesionSha256},
                                 {"training", one.training},
                                 {"network_sha256", one.networkSha256}});
    for (const PlannedReader& reader : plan.readers)
        json["readers"].push_back({{"reader", reader.number},
                                   {"seniority", reader.seniority},
                                   {"specialty", reader.specialty},
                                   {"years", reader.years ? Json(*reader.years) : Json()}});
    for (const auto& [reason, count] : plan.excluded)
        json["excluded"].push_back({{"reason", reason}, {"count", count}});
    for (const OrderPlace& place : plan.orders)
        json["orders"].push_back({{"reader", place.reader},
                                  {"session", place.session},
                                  {"position", place.position},
                                  {"case", place.caseNumber},
                                  {"arm", armOf(plan.protocol, place)},
                                  {"training", place.training}});
    return json.dump();
}

Plan planFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        Plan plan;
        json.at("study").get_to(plan.study);
        plan.protocol = protocolFromJson(json.at("protocol").dump());
        for (const Json& one : json.at("cases"))
            plan.cases.push_back({one.at("case").get<int>(), one.at("lesion_sha256").get<std::string>(),
                                  one.at("training").get<bool>(), one.at("network_sha256").get<std::string>()});
        for (const Json& one : json.at("readers")) {
            PlannedReader reader{one.at("reader").get<int>(), one.at("seniority").get<std::string>(),
                                 one.at("specialty").get<std::string>(), std::nullopt};
            if (!one.at("years").is_null())
                reader.years = one.at("years").get<int>();
            plan.readers.push_back(std::move(reader));
        }
        for (const Json& one : json.at("excluded"))
            plan.excluded.emplace_back(one.at("reason").get<std::string>(), one.at("count").get<int>());
        for (const Json& one : json.at("orders"))
            plan.orders.push_back(placeFrom(one));
        return plan;
    } catch (const nlohmann::json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("the plan is no plan: ") + failure.what());
    }
}

std::string sha256Of(const Plan& plan)
{
    const std::string text = toJson(plan);
    return sha256(std::as_bytes(std::span(text)));
}

} // namespace dsmt::study
