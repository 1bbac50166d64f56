// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/shown_rows.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using nlohmann::ordered_json;

namespace {

std::string line(const ordered_json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void addText(const ordered_json& json, const std::string& indent, std::string& text)
{
    for (const auto& [name, value] : json.items()) {
        if (value.is_null() || value == "" || (value.is_structured() && value.empty()))
            continue;
        if (!value.is_structured()) {
            text += fmt::format("{}{}: {}\n", indent, name, line(value));
        } else if (value.is_object()) {
            text += fmt::format("{}{}:\n", indent, name);
            addText(value, indent + "  ", text);
        } else if (!value.front().is_object()) {
            text += fmt::format("{}{}: {}\n", indent, name, value.dump());
        } else {
            text += fmt::format("{}{}:\n", indent, name);
            for (const ordered_json& item : value) {
                std::string block;
                addText(item, indent + "    ", block);
                block[indent.size() + 2] = '-';
                text += block;
            }
        }
    }
}

} // namespace

std::string shownText(database::Library& library, database::Listed listed, std::int64_t id)
{
    std::string text;
    addText(ordered_json::parse(shownJson(library, listed, id)), "", text);
    return text;
}

} // namespace dsmt::commands
