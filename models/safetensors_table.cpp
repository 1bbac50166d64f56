// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/safetensors_table.h"

#include "core/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace dsmt::models {

using Json = nlohmann::json;

namespace {

constexpr std::size_t kMostTensors = 65'536;
constexpr std::size_t kMostNumbers = 8; ///< of a shape
constexpr std::size_t kLongestName = 256;
constexpr int kDeepest = 3; ///< the header, a tensor, its shape

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

/// Refuses while it reads, before a hostile header has taken memory or a second tensor of a name has replaced the
/// first.
class HeaderGuard final {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        if (depth >= kDeepest &&
            (event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start))
            refuse("its header is malformed: it is nested too deep");
        if (event != Json::parse_event_t::key)
            return true;
        if (depth == 1)
            m_fields.clear();
        const auto& name = parsed.get_ref<const std::string&>();
        if (!(depth == 1 ? m_names : m_fields).insert(name).second)
            refuse("its header names " + shown(name) + " twice");
        if (m_names.size() > kMostTensors)
            refuse("it has more than " + std::to_string(kMostTensors) + " tensors");
        return true;
    }

    /// Names of tensors end up on terminals.
    static std::string shown(const std::string& name)
    {
        const auto isPlain = [](char c) { return c > 32 && c < 127; };
        if (name.empty() || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), isPlain))
            refuse("the name of a tensor is empty, longer than " + std::to_string(kLongestName) +
                   " characters or not plain text");
        return name;
    }

private:
    std::set<std::string> m_names, m_fields;
};

/// Non-negative integers only; the library itself would take -4, 0.5 and true.
std::vector<std::uint64_t> wholeNumbers(const Json& json, const std::string& what)
{
    if (!json.is_array())
        refuse("its header is malformed: " + what + " is no array");
    if (json.size() > kMostNumbers)
        refuse(what + " has " + std::to_string(json.size()) + " numbers; " + std::to_string(kMostNumbers) +
               " are possible");
    std::vector<std::uint64_t> numbers;
    for (const Json& number : json) {
        if (!number.is_number_unsigned())
            refuse("its header is malformed: " + what + " holds something that is no whole number from 0");
        numbers.push_back(number.get<std::uint64_t>());
    }
    return numbers;
}

/// Bytes of a shape, refused before they can overflow.
std::uint64_t bytesOf(const std::vector<std::uint64_t>& shape, const std::string& name)
{
    std::uint64_t count = 1;
    for (const std::uint64_t extent : shape) {
        if (extent > kMostWeightBytes || (extent > 0 && count > kMostWeightBytes / extent))
            refuse(name + " has an impossible shape");
        count *= extent;
    }
    return count * sizeof(float);
}

TensorPlace placeFrom(const std::string& name, const Json& entry, std::uint64_t valueBytes)
{
    if (!entry.is_object())
        refuse("its header is malformed: " + name + " is no object");
    if (entry.at("dtype") != "F32")
        refuse(name + " is not float32");
    const auto shape = wholeNumbers(entry.at("shape"), "the shape of " + name);
    const auto offsets = wholeNumbers(entry.at("data_offsets"), "data_offsets of " + name);
    const std::uint64_t bytes = bytesOf(shape, name);
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > valueBytes)
        refuse(name + " lies outside the file");
    if (offsets[1] - offsets[0] != bytes)
        refuse(name + " has another length than its shape");
    return {name, {shape.begin(), shape.end()}, offsets[0], offsets[1]};
}

/// The format wants the values without holes or overlap.
void requireTiling(const std::vector<TensorPlace>& places, std::uint64_t size)
{
    std::uint64_t next = 0;
    for (const TensorPlace& place : places) {
        if (place.begin != next)
            refuse("its tensors overlap or leave holes");
        next = place.end;
    }
    if (next != size)
        refuse("it holds bytes that belong to no tensor");
}

} // namespace

std::vector<TensorPlace> tensorTable(const std::string& header, std::uint64_t valueBytes)
{
    try {
        HeaderGuard guard;
        const Json entries = Json::parse(header, std::ref(guard));
        if (!entries.is_object())
            refuse("its header is malformed: it is no object");
        std::vector<TensorPlace> places;
        for (const auto& [name, entry] : entries.items())
            if (name != "__metadata__")
                places.push_back(placeFrom(HeaderGuard::shown(name), entry, valueBytes));
        // A tensor without values begins where its neighbour does, and comes first.
        std::sort(places.begin(), places.end(), [](const TensorPlace& a, const TensorPlace& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
        });
        requireTiling(places, valueBytes);
        return places;
    } catch (const Json::exception& failure) {
        // The message quotes what was read, which may be the whole header.
        refuse("its header is malformed: " + std::string(failure.what()).substr(0, 200));
    }
}

} // namespace dsmt::models
