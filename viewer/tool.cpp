// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/tool.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dsmt::viewer {

namespace {

constexpr std::array kNames{
    std::pair{Tool::Browse, std::string_view("browse")},
    std::pair{Tool::MarkNodule, std::string_view("mark_nodule")},
    std::pair{Tool::Distance, std::string_view("distance")},
    std::pair{Tool::Bidirectional, std::string_view("bidirectional")},
    std::pair{Tool::Angle, std::string_view("angle")},
    std::pair{Tool::Ellipse, std::string_view("ellipse")},
    std::pair{Tool::Freehand, std::string_view("freehand")},
    std::pair{Tool::TextArrow, std::string_view("text_arrow")},
    std::pair{Tool::Brush, std::string_view("brush")},
    std::pair{Tool::Eraser, std::string_view("eraser")},
    std::pair{Tool::Fill, std::string_view("fill")},
};

} // namespace

std::string_view toolName(Tool tool)
{
    return std::find_if(kNames.begin(), kNames.end(), [tool](const auto& row) { return row.first == tool; })->second;
}

std::optional<Tool> toolNamed(std::string_view name)
{
    const auto row =
        std::find_if(kNames.begin(), kNames.end(), [name](const auto& each) { return each.second == name; });
    return row == kNames.end() ? std::nullopt : std::optional(row->first);
}

} // namespace dsmt::viewer
