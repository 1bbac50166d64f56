// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/japanese_text.h"

#include <algorithm>
#include <iconv.h>
#include <memory>

namespace dsmt::dicom {

namespace {

struct CloseConverter {
    void operator()(void* converter) const { iconv_close(converter); }
};

std::optional<std::string> toUtf8From(const char* encoding, std::string bytes)
{
    iconv_t opened = iconv_open("UTF-8", encoding);
    if (opened == iconv_t(-1))
        return std::nullopt;
    const std::unique_ptr<void, CloseConverter> converter(opened);
    std::string text(bytes.size() * 4 + 4, '\0');
    char* from = bytes.data();
    char* to = text.data();
    std::size_t fromLeft = bytes.size(), toLeft = text.size();
    if (iconv(converter.get(), &from, &fromLeft, &to, &toLeft) == std::size_t(-1))
        return std::nullopt;
    text.resize(text.size() - toLeft);
    return text;
}

/// One part between delimiters: by escape sequences, or by the single bytes of JIS X 0201, which Shift JIS contains.
std::optional<std::string> partToUtf8(const std::string& part)
{
    const bool hasEscape = part.find('\x1b') != std::string::npos;
    const bool hasHigh = std::any_of(part.begin(), part.end(), [](unsigned char c) { return c >= 0x80; });
    if (hasEscape)
        return hasHigh ? std::nullopt : toUtf8From("ISO-2022-JP-2", part);
    return hasHigh ? toUtf8From("SHIFT_JIS", part) : part;
}

} // namespace

bool declaresJapanese(const std::string& characterSets)
{
    return characterSets.find("IR 87") != std::string::npos || characterSets.find("IR 159") != std::string::npos;
}

std::optional<std::string> japaneseToUtf8(const std::string& bytes)
{
    // Every set ends before these (PS3.5 6.1.2.5.3); inside a two-byte set their values may stand for letters, but then
    // an escape sequence has come and the next one has not.
    const std::string delimiters = "^=\\";
    std::string text, part;
    bool inTwoBytes = false;
    const auto flush = [&] {
        const auto converted = partToUtf8(part);
        if (converted)
            text += *converted;
        part.clear();
        return converted.has_value();
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\x1b' && i + 1 < bytes.size())
            inTwoBytes = bytes[i + 1] == '$';
        if (!inTwoBytes && delimiters.find(bytes[i]) != std::string::npos) {
            if (!flush())
                return std::nullopt;
            text += bytes[i];
        } else {
            part += bytes[i];
        }
    }
    if (!flush())
        return std::nullopt;
    return text;
}

} // namespace dsmt::dicom
