// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/reference_standard.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace dsmt {

namespace {

constexpr std::array kNames{"AAH", "AIS", "MIA", "IAC", "other"};

bool isNumber(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<bool> ReferenceStandard::invasive() const
{
    if (category == PathologyCategory::Other)
        return std::nullopt;
    return category == PathologyCategory::Iac;
}

const char* toString(PathologyCategory category)
{
    return kNames[std::size_t(category)];
}

PathologyCategory pathologyCategoryFrom(const std::string& text)
{
    const auto same = [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); };
    for (std::size_t n = 0; n < kNames.size(); ++n)
        if (const std::string name = kNames[n]; std::equal(name.begin(), name.end(), text.begin(), text.end(), same))
            return PathologyCategory(n);
    throw Error(ErrorKind::BadInput, "\"" + text + "\" is none of AAH, AIS, MIA, IAC and other");
}

std::string whatIsWrong(const ReferenceStandard& standard)
{
    if (standard.method.empty())
        return "it does not say how the truth was found (method)";
    if (standard.category == PathologyCategory::Other && standard.detail.empty())
        return "it is \"other\" and does not say what (detail)";
    return "";
}

std::string dayFrom(const std::string& text)
{
    std::string digits = text;
    if (text.size() == 10 && text[4] == '-' && text[7] == '-')
        digits = text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2);
    if (digits.size() == 8 && isNumber(digits)) {
        const std::chrono::year_month_day day{std::chrono::year(std::stoi(digits.substr(0, 4))),
                                              std::chrono::month(unsigned(std::stoi(digits.substr(4, 2)))),
                                              std::chrono::day(unsigned(std::stoi(digits.substr(6, 2))))};
        if (day.ok())
            return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    }
    throw Error(ErrorKind::BadInput, "\"" + text + "\" is no day (YYYY-MM-DD)");
}

} // namespace dsmt
