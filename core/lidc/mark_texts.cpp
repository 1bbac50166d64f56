// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/mark_texts.h"

#include "core/base/error.h"
#include "core/records/uid.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::lidc {

namespace {

constexpr std::size_t kLongestQuote = 32;
constexpr int kLastPixel = 65535; ///< Rows and Columns are 16-bit (PS3.3 C.7.6.3)
constexpr double kFarthestMm = 1e5;

template <class Number> std::optional<Number> numberOf(const std::string& text)
{
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

int coordinateOf(const std::string& text, const char* element)
{
    const std::optional<int> coordinate = numberOf<int>(text);
    if (!coordinate || *coordinate < 0 || *coordinate > kLastPixel)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} is {}, not a whole number from 0 to {}", element, quoted(text), kLastPixel));
    return *coordinate;
}

} // namespace

std::string plain(std::string text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : ' ');
        if (byte < 0x20 || byte == 0x7F)
            text[i] = ' ';
        else if (byte == 0xC2 && next >= 0x80 && next < 0xA0) // U+0080 to U+009F
            text[i] = text[i + 1] = ' ';
    }
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::string quoted(std::string_view text)
{
    if (text.size() <= kLongestQuote)
        return fmt::format("\"{}\"", text);
    // A character of UTF-8 stays whole.
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return fmt::format("\"{}...\"", text.substr(0, end));
}

double zOf(const std::string& text)
{
    const std::optional<double> z = numberOf<double>(text);
    if (!z || !std::isfinite(*z) || std::abs(*z) > kFarthestMm)
        throw Error(ErrorKind::BadInput, fmt::format("imageZposition is {}, not a place in mm", quoted(text)));
    return *z;
}

std::string sopUidOf(const std::string& text)
{
    return isUid(text) ? text : "";
}

bool inclusionOf(const std::string& text)
{
    std::string upper = text;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char letter) { return letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A') : letter; });
    if (upper == "FALSE")
        return false;
    if (upper.empty() || upper == "TRUE")
        return true;
    throw Error(ErrorKind::BadInput, fmt::format("inclusion is {}, neither TRUE nor FALSE", quoted(text)));
}

LidcPixel pixelOf(const std::string& xCoord, const std::string& yCoord)
{
    return {coordinateOf(xCoord, "xCoord"), coordinateOf(yCoord, "yCoord")};
}

std::optional<int> judgementOf(const LidcScale& scale, const std::string& text)
{
    const std::optional<int> value = numberOf<int>(text);
    return value && *value >= 1 && *value <= scale.most ? value : std::nullopt;
}

} // namespace dsmt::lidc
