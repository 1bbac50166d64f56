// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/text_encoding.h"

#include "core/dicom/code_extensions.h"
#include "core/dicom/japanese_text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>

#include <algorithm>
#include <cstdint>
#include <sstream>

namespace dsmt::dicom {

namespace {

constexpr char kEscape = '\x1b';

bool isPlainAscii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && c != kEscape; });
}

/// Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(const std::string& text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0U) != 0x80)
                return false;
            point = (point << 6U) | (next & 0x3FU);
        }
        if ((length == 3 && (point < 0x800 || (point >= 0xD800 && point < 0xE000))) ||
            (length == 4 && (point < 0x10000 || point > 0x10FFFF)))
            return false;
        i += length;
    }
    return true;
}

std::string fromLatin1(const std::string& bytes)
{
    std::string text;
    for (const unsigned char c : bytes) {
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else {
            text += static_cast<char>(0xC0U | (c >> 6U));
            text += static_cast<char>(0x80U | (c & 0x3FU));
        }
    }
    return text;
}

std::string decoded(const std::string& bytes, const std::string& characterSets, bool isPersonName)
{
    if (isPlainAscii(bytes))
        return bytes;
    if (declaresJapanese(characterSets))
        if (auto text = japaneseToUtf8(bytes))
            return *text;
    const bool undeclared = characterSets.empty() || characterSets == "ISO_IR 6";
    if (!undeclared && characterSets != "ISO_IR 192" && DcmSpecificCharacterSet::isConversionAvailable()) {
        DcmSpecificCharacterSet converter;
        OFString text;
        // These characters switch back to the first set (PS3.5 6.1.2.5.3).
        const OFString delimiters = isPersonName ? "\\^=" : "\\";
        if (converter.selectCharacterSet(OFString(characterSets.c_str(), characterSets.size())).good() &&
            converter.convertString(OFString(bytes.c_str(), bytes.size()), text, delimiters).good())
            return {text.c_str(), text.size()};
    }
    return isUtf8(bytes) ? bytes : fromLatin1(bytes);
}

} // namespace

std::string toUtf8(const std::string& bytes, const std::string& characterSets, bool isPersonName)
{
    std::string text = decoded(bytes, characterSets, isPersonName);
    std::erase_if(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
    return text;
}

std::optional<std::string> fromUtf8(const std::string& utf8, const std::string& characterSets, bool isPersonName)
{
    if (isPlainAscii(utf8) || characterSets == "ISO_IR 192")
        return utf8;
    if (characterSets.find("2022") != std::string::npos || characterSets == "ISO_IR 13")
        return withCodeExtensions(utf8, characterSets, isPersonName);
    DcmSpecificCharacterSet converter;
    OFString text;
    if (characterSets.empty() ||
        converter.selectCharacterSet("ISO_IR 192", OFString(characterSets.c_str(), characterSets.size())).bad() ||
        converter.convertString(OFString(utf8.c_str(), utf8.size()), text).bad())
        return std::nullopt;
    return std::string(text.c_str(), text.size());
}

bool isEastAsian(const std::string& utf8)
{
    // From U+2E80 on, in UTF-8: E2 BA 80.
    for (std::size_t n = 0; n < utf8.size(); ++n) {
        const auto lead = static_cast<unsigned char>(utf8[n]);
        if (lead >= 0xe3 || (lead == 0xe2 && n + 1 < utf8.size() && static_cast<unsigned char>(utf8[n + 1]) >= 0xba))
            return true;
    }
    return false;
}

bool isKnownCharacterSet(const std::string& characterSets)
{
    if (characterSets.empty() || characterSets == "ISO_IR 192" || declaresJapanese(characterSets))
        return true;
    DcmSpecificCharacterSet converter;
    return converter.selectCharacterSet(OFString(characterSets.c_str(), characterSets.size())).good();
}

std::string displayedName(const std::string& utf8Name)
{
    std::istringstream groups(utf8Name.substr(0, utf8Name.find('\\')));
    for (std::string group; std::getline(groups, group, '=');) {
        std::replace(group.begin(), group.end(), '^', ' ');
        std::istringstream words(group);
        std::string name;
        for (std::string word; words >> word;)
            name += (name.empty() ? "" : " ") + word;
        if (!name.empty())
            return name;
    }
    return {};
}

} // namespace dsmt::dicom
