// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <charconv>
#include <climits>
#include <cmath>

namespace dsmt::dicom {

namespace {

// Longer than any text of PS3.5 6.2 that is read here.
constexpr std::uint32_t kMostBytes = 16384;

/// Nothing when it is absent or longer than any text.
DcmElement* shortElement(DcmItem& item, const DcmTagKey& tag)
{
    DcmElement* element = nullptr;
    return item.findAndGetElement(tag, element).good() && element->getLengthField() <= kMostBytes ? element : nullptr;
}

std::string allBytes(DcmItem& item, const DcmTagKey& tag)
{
    DcmElement* const element = shortElement(item, tag);
    if (!element)
        return {};
    // Some archives lose the type of elements (VR UN); the bytes are the text all the same.
    if (Uint8* bytes = nullptr; element->getVR() == EVR_UN && element->getUint8Array(bytes).good() && bytes)
        return {reinterpret_cast<const char*>(bytes), element->getLength()};
    // As it is stored: asked for its values one by one, DCMTK counts from the first each time.
    char* text = nullptr;
    Uint32 length = 0;
    if (element->getString(text, length).bad() || !text)
        return {};
    return {text, length};
}

} // namespace

std::string rawText(DcmItem& item, const DcmTagKey& tag)
{
    const std::string text = allBytes(item, tag);
    const std::string blanks(" \0\t\r\n", 5);
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string textValue(const std::string& text, std::size_t index)
{
    std::size_t begin = 0;
    for (; index > 0; --index) {
        begin = text.find('\\', begin);
        if (begin == std::string::npos)
            return {};
        ++begin;
    }
    std::string value = text.substr(begin, text.find('\\', begin) - begin);
    while (!value.empty() && value.back() == ' ')
        value.pop_back();
    return value.substr(std::min(value.find_first_not_of(' '), value.size()));
}

std::optional<std::vector<double>> numbers(DcmItem& item, const DcmTagKey& tag, std::size_t count)
{
    std::vector<double> values(count);
    if (!shortElement(item, tag))
        return std::nullopt;
    for (std::size_t i = 0; i < count; ++i)
        if (item.findAndGetFloat64(tag, values[i], static_cast<unsigned long>(i)).bad() || !std::isfinite(values[i]))
            return std::nullopt;
    return values;
}

std::optional<double> number(DcmItem& item, const DcmTagKey& tag)
{
    if (const auto values = numbers(item, tag, 1))
        return values->front();
    return std::nullopt;
}

std::optional<int> integer(DcmItem& item, const DcmTagKey& tag)
{
    if (!shortElement(item, tag))
        return std::nullopt;
    Uint32 binary = 0;
    if (Uint16 small = 0; item.findAndGetUint16(tag, small).good())
        return small;
    if (item.findAndGetUint32(tag, binary).good())
        return binary <= INT_MAX ? std::optional<int>(int(binary)) : std::nullopt;
    const std::string text = textValue(rawText(item, tag), 0);
    const char* const begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* const end = text.data() + text.size();
    int value = 0;
    const auto [rest, failure] = std::from_chars(begin, end, value);
    if (failure != std::errc() || rest != end)
        return std::nullopt;
    return value;
}

std::optional<std::uint16_t> unsignedShort(DcmItem& item, const DcmTagKey& tag)
{
    Uint16 value = 0;
    if (!shortElement(item, tag) || item.findAndGetUint16(tag, value).bad())
        return std::nullopt;
    return value;
}

} // namespace dsmt::dicom
