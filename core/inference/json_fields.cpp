// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/json_fields.h"

#include "core/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace dsmt::inference {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kDeepest = 16;

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

std::string shortly(const Json& json)
{
    const std::string text = json.is_structured() ? json.type_name() : json.dump();
    return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

std::string shortly(double number)
{
    return Json(number).dump();
}

/// The library would keep the last of two fields of a name, and write what is nested by calling itself.
class Guard final {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        const bool begins = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (begins && depth >= kDeepest)
            refuse("it is nested too deep");
        if (event == Json::parse_event_t::object_start)
            m_names[depth].clear();
        // The depth of a key is one more than that of its object.
        if (event == Json::parse_event_t::key &&
            !m_names[depth - 1].insert(parsed.get_ref<const std::string&>()).second)
            refuse("it names " + shortly(parsed) + " twice");
        return true;
    }

private:
    std::map<int, std::set<std::string>> m_names;
};

double inRange(const Json& json, const std::string& place, double low, double high)
{
    if (!json.is_number())
        refuse(place + " is " + shortly(json) + ", no number");
    const double value = json.get<double>();
    if (!(value >= low && value <= high))
        refuse(place + " is " + shortly(json) + "; " + shortly(low) + " to " + shortly(high) + " is possible");
    return value;
}

std::string oneLine(const Json& json, const std::string& place, std::size_t longest, std::size_t shortest = 1)
{
    if (!json.is_string())
        refuse(place + " is " + shortly(json) + ", no text");
    const auto& text = json.get_ref<const std::string&>();
    const auto isControl = [](char c) { return std::uint8_t(c) < 32 || c == 127; };
    if (text.size() < shortest || text.size() > longest || std::any_of(text.begin(), text.end(), isControl))
        refuse(place + " is no line of " + std::to_string(shortest) + " to " + std::to_string(longest) + " characters");
    return text;
}

} // namespace

struct JsonFields::Value {
    Json json;

    const Json& at(const std::string& name, const std::string& place) const
    {
        const auto found = json.find(name);
        if (found == json.end())
            refuse(place + name + " is missing");
        return *found;
    }
};

JsonFields::JsonFields(std::shared_ptr<const Value> value, std::string place)
    : m_value(std::move(value)), m_place(std::move(place))
{
}

JsonFields JsonFields::parse(const std::string& text)
{
    try {
        Guard guard;
        auto value = std::make_shared<Value>(Value{Json::parse(text, std::ref(guard))});
        if (!value->json.is_object())
            refuse("it is no JSON object");
        return {std::move(value), ""};
    } catch (const Json::exception& failure) {
        // The message quotes what was read, which may be long.
        refuse("it is no JSON: " + std::string(failure.what()).substr(0, 200));
    }
}

bool JsonFields::has(const std::string& name) const
{
    const auto found = m_value->json.find(name);
    return found != m_value->json.end() && !found->is_null();
}

bool JsonFields::isNull(const std::string& name) const
{
    const auto found = m_value->json.find(name);
    return found != m_value->json.end() && found->is_null();
}

JsonFields JsonFields::object(const std::string& name) const
{
    const Json& json = m_value->at(name, m_place);
    if (!json.is_object())
        refuse(m_place + name + " is " + shortly(json) + ", no object");
    return {std::make_shared<Value>(Value{json}), m_place + name + "."};
}

bool JsonFields::boolean(const std::string& name) const
{
    const Json& json = m_value->at(name, m_place);
    if (!json.is_boolean())
        refuse(m_place + name + " is " + shortly(json) + ", neither true nor false");
    return json.get<bool>();
}

std::int64_t JsonFields::integer(const std::string& name, std::int64_t low, std::int64_t high) const
{
    const Json& json = m_value->at(name, m_place);
    if (!json.is_number_integer())
        refuse(m_place + name + " is " + shortly(json) + ", no whole number");
    inRange(json, m_place + name, double(low), double(high)); // as a double first: 2^64 - 1 is no int64
    return json.get<std::int64_t>();
}

double JsonFields::number(const std::string& name, double low, double high) const
{
    return inRange(m_value->at(name, m_place), m_place + name, low, high);
}

std::vector<double> JsonFields::numbers(const std::string& name, std::size_t least, std::size_t most, double low,
                                        double high) const
{
    const Json& json = m_value->at(name, m_place);
    if (!json.is_array() || json.size() < least || json.size() > most)
        refuse(m_place + name + " is no array of " + std::to_string(least) +
               (least < most ? " to " + std::to_string(most) : "") + " numbers");
    std::vector<double> values;
    for (const Json& number : json)
        values.push_back(inRange(number, m_place + name + "[" + std::to_string(values.size()) + "]", low, high));
    return values;
}

std::string JsonFields::text(const std::string& name, std::size_t longest, std::size_t shortest) const
{
    return oneLine(m_value->at(name, m_place), m_place + name, longest, shortest);
}

std::map<std::string, std::string> JsonFields::texts(const std::string& name, std::size_t most) const
{
    constexpr std::size_t kLongest = 100;
    const JsonFields fields = object(name);
    if (fields.m_value->json.size() > most)
        refuse(m_place + name + " has more than " + std::to_string(most) + " entries");
    std::map<std::string, std::string> values;
    for (const auto& [key, json] : fields.m_value->json.items())
        values[oneLine(key, "a name in " + m_place + name, kLongest)] = oneLine(json, fields.m_place + key, kLongest);
    return values;
}

std::string JsonFields::toJson() const
{
    return m_value->json.dump();
}

} // namespace dsmt::inference
