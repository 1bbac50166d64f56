// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/code_extensions.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/ofstd/ofchrenc.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

namespace dsmt::dicom {

namespace {

/// Where the bytes of a set stand (PS3.5 6.1.2.5.1): pairs below or above 0x80, or single ones above it.
enum class Bytes { KanjiPair, SupplementPair, HalfKatakana, HighPair, HighSingle };

struct CodedSet {
    int number;         ///< of ISO-IR
    const char* escape; ///< that brings it into use (PS3.3 C.12.1.1.2, Tables C.12-3 and C.12-4)
    const char* encoding;
    Bytes bytes;
};

constexpr std::array kSets{CodedSet{87, "\x1b$B", "EUC-JP", Bytes::KanjiPair},
                           CodedSet{159, "\x1b$(D", "EUC-JP", Bytes::SupplementPair},
                           CodedSet{13, "\x1b)I", "EUC-JP", Bytes::HalfKatakana},
                           CodedSet{149, "\x1b$)C", "EUC-KR", Bytes::HighPair},
                           CodedSet{58, "\x1b$)A", "GB2312", Bytes::HighPair},
                           CodedSet{100, "\x1b-A", "ISO-8859-1", Bytes::HighSingle},
                           CodedSet{101, "\x1b-B", "ISO-8859-2", Bytes::HighSingle},
                           CodedSet{109, "\x1b-C", "ISO-8859-3", Bytes::HighSingle},
                           CodedSet{110, "\x1b-D", "ISO-8859-4", Bytes::HighSingle},
                           CodedSet{144, "\x1b-L", "ISO-8859-5", Bytes::HighSingle},
                           CodedSet{127, "\x1b-G", "ISO-8859-6", Bytes::HighSingle},
                           CodedSet{126, "\x1b-F", "ISO-8859-7", Bytes::HighSingle},
                           CodedSet{138, "\x1b-H", "ISO-8859-8", Bytes::HighSingle},
                           CodedSet{148, "\x1b-M", "ISO-8859-9", Bytes::HighSingle},
                           CodedSet{203, "\x1b-b", "ISO-8859-15", Bytes::HighSingle},
                           CodedSet{166, "\x1b-T", "TIS-620", Bytes::HighSingle}};

bool isLow(const CodedSet* set)
{
    return set && (set->bytes == Bytes::KanjiPair || set->bytes == Bytes::SupplementPair);
}

/// One character in a set, without its escape sequence.
std::optional<std::string> inSet(const std::string& character, const CodedSet& set)
{
    constexpr char kSingleShift2 = '\x8e', kSingleShift3 = '\x8f'; // of EUC-JP
    OFCharacterEncoding converter;
    OFString converted;
    if (converter.selectEncoding("UTF-8", set.encoding).bad() ||
        converter.convertString(OFString(character.data(), character.size()), converted).bad())
        return std::nullopt;
    std::string bytes(converted.c_str(), converted.size());
    const auto isHigh = [](unsigned char byte) { return byte >= 0xa0; };
    const bool allHigh = std::all_of(bytes.begin(), bytes.end(), isHigh);
    const auto lowered = [](std::string pair) {
        for (char& byte : pair)
            byte = char(static_cast<unsigned char>(byte) & 0x7fU);
        return pair;
    };
    switch (set.bytes) {
    case Bytes::KanjiPair:
        return bytes.size() == 2 && allHigh ? std::optional(lowered(bytes)) : std::nullopt;
    case Bytes::SupplementPair:
        return bytes.size() == 3 && bytes[0] == kSingleShift3 ? std::optional(lowered(bytes.substr(1))) : std::nullopt;
    case Bytes::HalfKatakana:
        return bytes.size() == 2 && bytes[0] == kSingleShift2 ? std::optional(bytes.substr(1)) : std::nullopt;
    case Bytes::HighPair:
        return bytes.size() == 2 && allHigh ? std::optional(bytes) : std::nullopt;
    case Bytes::HighSingle:
        return bytes.size() == 1 && allHigh ? std::optional(bytes) : std::nullopt;
    }
    return std::nullopt;
}

struct DeclaredSets {
    std::vector<const CodedSet*> sets; ///< in their order
    const CodedSet* first = nullptr;   ///< in use from the beginning, beside ASCII
    const char* backToFirst = "\x1b(B";
};

std::optional<DeclaredSets> declared(const std::string& characterSets)
{
    DeclaredSets result;
    std::istringstream values(characterSets);
    bool isFirst = true;
    for (std::string value; std::getline(values, value, '\\'); isFirst = false) {
        const std::size_t number = value.rfind("IR ");
        if (value.find_first_not_of(' ') == std::string::npos || value.ends_with("IR 6"))
            continue;
        const auto known = std::find_if(kSets.begin(), kSets.end(), [&](const CodedSet& set) {
            return number != std::string::npos && value.substr(number + 3) == std::to_string(set.number);
        });
        if (known == kSets.end())
            return std::nullopt;
        result.sets.push_back(&*known);
        const bool isSingle = known->bytes == Bytes::HighSingle || known->bytes == Bytes::HalfKatakana;
        if (isFirst && isSingle)
            result.first = &*known;
        if (isFirst && known->number == 13)
            result.backToFirst = "\x1b(J";
    }
    return result;
}

/// One component after the other.
class Writer {
public:
    explicit Writer(DeclaredSets sets) : m_sets(std::move(sets)), m_high(m_sets.first) {}

    void ascii(char character)
    {
        leaveLow();
        m_text += character;
    }
    /// False when no set has it.
    bool other(const std::string& character)
    {
        for (const CodedSet* const current : {m_low, m_high})
            if (current && append(character, *current))
                return true;
        return std::any_of(m_sets.sets.begin(), m_sets.sets.end(),
                           [&](const CodedSet* set) { return append(character, *set); });
    }
    /// A delimiter, at which the first set is in use again.
    void end(char delimiter)
    {
        ascii(delimiter);
        m_high = m_sets.first;
    }
    std::string text()
    {
        leaveLow();
        return m_text;
    }

private:
    bool append(const std::string& character, const CodedSet& set)
    {
        const auto bytes = inSet(character, set);
        if (!bytes)
            return false;
        const CodedSet*& place = isLow(&set) ? m_low : m_high;
        if (!isLow(&set))
            leaveLow();
        if (place != &set)
            m_text += set.escape;
        place = &set;
        m_text += *bytes;
        return true;
    }
    void leaveLow()
    {
        if (m_low)
            m_text += m_sets.backToFirst;
        m_low = nullptr;
    }

    DeclaredSets m_sets;
    const CodedSet* m_low = nullptr;
    const CodedSet* m_high;
    std::string m_text;
};

} // namespace

std::optional<std::string> withCodeExtensions(const std::string& utf8, const std::string& characterSets,
                                              bool isPersonName)
{
    const auto sets = declared(characterSets);
    if (!sets)
        return std::nullopt;
    const std::string delimiters = isPersonName ? "\\^=" : "\\";
    Writer writer(*sets);
    for (std::size_t at = 0; at < utf8.size();) {
        const auto isInside = [&](std::size_t n) { return (static_cast<unsigned char>(utf8[n]) & 0xc0U) == 0x80; };
        std::size_t next = at + 1;
        while (next < utf8.size() && isInside(next))
            ++next;
        const std::string character = utf8.substr(at, next - at);
        at = next;
        if (delimiters.find(character) != std::string::npos)
            writer.end(character[0]);
        else if (static_cast<unsigned char>(character[0]) < 0x80)
            writer.ascii(character[0]);
        else if (!writer.other(character))
            return std::nullopt;
    }
    return writer.text();
}

} // namespace dsmt::dicom
