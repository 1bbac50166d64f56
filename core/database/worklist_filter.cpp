// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/worklist.h"
#include "core/database/worklist_columns.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

std::string toJson(const WorklistFilter& filter)
{
    nlohmann::ordered_json json{{"any_of", nlohmann::ordered_json::object()},
                                {"between", nlohmann::ordered_json::object()}};
    for (const auto& [column, values] : filter.anyOf)
        json["any_of"][column] = values;
    for (const auto& [column, ends] : filter.between)
        json["between"][column] = {ends.first, ends.second};
    return json.dump();
}

WorklistFilter worklistFilterFrom(const std::string& json)
{
    WorklistFilter filter;
    try {
        const auto read = nlohmann::json::parse(json);
        filter.anyOf = read.at("any_of").get<decltype(filter.anyOf)>();
        filter.between = read.at("between").get<decltype(filter.between)>();
    } catch (const nlohmann::json::exception& failure) {
        throw Error(ErrorKind::BadInput, fmt::format("this is no filter of the worklist: {}", failure.what()));
    }
    for (const auto& [column, values] : filter.anyOf)
        worklistExpression(column);
    for (const auto& [column, ends] : filter.between)
        worklistExpression(column);
    return filter;
}

} // namespace dsmt::database
