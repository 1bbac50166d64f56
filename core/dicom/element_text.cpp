// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/element_text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::dicom {

std::string decimalString(double value)
{
    for (int digits = 15; digits > 1; --digits)
        if (std::string text = fmt::format("{:.{}g}", value, digits); text.size() <= 16)
            return text;
    return fmt::format("{:.1g}", value);
}

std::string decimalStrings(std::initializer_list<double> values)
{
    std::string text;
    for (const double value : values) {
        if (!text.empty())
            text += '\\';
        text += decimalString(std::abs(value) < 1e-12 ? 0 : value);
    }
    return text;
}

std::string decimalStrings(imaging::WorldPoint point)
{
    return decimalStrings({point.x, point.y, point.z});
}

std::string asText(std::string text, std::size_t mostBytes, const char* separators)
{
    for (char& c : text)
        if (std::string(separators).find(c) != std::string::npos || static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    if (text.size() > mostBytes) {
        std::size_t end = mostBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
            --end;
        text.resize(end);
    }
    return text;
}

std::string asPersonName(const std::string& displayed)
{
    std::string name = asText(displayed, 64, "\\^=");
    if (const auto blank = name.find(' '); blank != std::string::npos)
        name[blank] = '^';
    return name;
}

std::string asDate(const std::string& date)
{
    const bool isDate =
        date.size() == 8 && std::all_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isDate ? date : "";
}

} // namespace dsmt::dicom
