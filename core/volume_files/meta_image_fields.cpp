// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/meta_image_fields.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <string_view>
#include <system_error>

namespace dsmt::volume_files {

namespace {

constexpr std::size_t kLongestText = std::size_t(64) << 10U;
constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kLastName = "ElementDataFile";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

[[noreturn]] void refuse(const char* name, const std::string& value)
{
    throw Error(ErrorKind::BadInput, fmt::format("it says {} = {}, which makes no sense", name, shown(value)));
}

std::string firstText(const std::filesystem::path& file)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure)) // opening a pipe would wait for ever
        return {};
    std::string text(kLongestText, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(text.data(), std::streamsize(text.size()));
    text.resize(std::size_t(stream.gcount()));
    return text;
}

std::vector<double> numbersIn(const char* name, const std::string& value)
{
    std::vector<double> numbers;
    const char* place = value.data();
    const char* const end = place + value.size();
    while (place != end) {
        double number = 0;
        const auto [rest, failure] = std::from_chars(*place == '+' ? place + 1 : place, end, number);
        if (failure != std::errc{} || !std::isfinite(number) || (rest != end && kBlanks.find(*rest) == kBlanks.npos))
            refuse(name, value);
        numbers.push_back(number);
        place = std::find_if(rest, end, [](char c) { return kBlanks.find(c) == kBlanks.npos; });
    }
    return numbers;
}

} // namespace

std::string shown(const std::string& text)
{
    std::string shown = text.substr(0, 60);
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return shown;
}

std::optional<MetaImageFields> MetaImageFields::read(const std::filesystem::path& file)
{
    const std::string text = firstText(file);
    MetaImageFields fields;
    while (fields.m_end < text.size()) {
        const std::size_t newLine = text.find('\n', fields.m_end);
        const std::string_view line =
            std::string_view(text).substr(fields.m_end, newLine == text.npos ? text.npos : newLine - fields.m_end);
        fields.m_end = newLine == text.npos ? text.size() : newLine + 1;
        const std::size_t equals = line.find('=');
        if (equals == line.npos && trimmed(line).empty())
            continue;
        if (equals == line.npos || line.find('\0') != line.npos)
            return std::nullopt;
        const std::string_view name = trimmed(line.substr(0, equals));
        fields.m_fields.emplace(name, trimmed(line.substr(equals + 1)));
        if (name == kLastName)
            return fields;
    }
    return std::nullopt;
}

std::string MetaImageFields::text(std::initializer_list<const char*> names) const
{
    for (const char* name : names)
        if (const auto field = m_fields.find(name); field != m_fields.end())
            return field->second;
    return {};
}

std::optional<std::vector<double>> MetaImageFields::numbers(std::initializer_list<const char*> names) const
{
    for (const char* name : names)
        if (const auto field = m_fields.find(name); field != m_fields.end())
            return numbersIn(name, field->second);
    return std::nullopt;
}

std::optional<std::vector<double>> MetaImageFields::numbers(std::initializer_list<const char*> names,
                                                            std::size_t count) const
{
    auto found = numbers(names);
    if (found && found->size() != count)
        throw Error(ErrorKind::BadInput,
                    fmt::format("its {} has {} numbers, not {}", *names.begin(), found->size(), count));
    return found;
}

long long MetaImageFields::whole(const char* name, long long otherwise) const
{
    const auto found = numbers({name}, 1);
    if (!found)
        return otherwise;
    constexpr double kMost = 1e15; // exact as a double, and more than any file has bytes
    if (std::abs(found->front()) > kMost || std::trunc(found->front()) != found->front())
        refuse(name, text({name}));
    return static_cast<long long>(found->front());
}

bool MetaImageFields::flag(std::initializer_list<const char*> names, bool otherwise) const
{
    const std::string value = text(names);
    if (value.empty())
        return otherwise;
    const char first = value.front();
    if (first == 'T' || first == 't' || first == '1')
        return true;
    if (first == 'F' || first == 'f' || first == '0')
        return false;
    refuse(*names.begin(), value);
}

} // namespace dsmt::volume_files
