// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dsmt::inference {

/// An object of a JSON text that a stranger wrote: each field is asked for with its type and its range, and nothing is
/// converted. Messages name the field with its place: "training.minutes is -1; 0.0 to 10000000.0 is possible".
/// Everything but has() and isNull() throws Error(BadInput) for a field that is absent or not as asked for.
class JsonFields final {
public:
    /// @throws Error(BadInput) for what is no JSON object, names a field twice or is nested deeper than 16
    static JsonFields parse(const std::string& text);

    bool has(const std::string& name) const; ///< and is not null
    bool isNull(const std::string& name) const;

    JsonFields object(const std::string& name) const;
    bool boolean(const std::string& name) const;
    std::int64_t integer(const std::string& name, std::int64_t low, std::int64_t high) const;
    double number(const std::string& name, double low, double high) const;
    std::vector<double> numbers(const std::string& name, std::size_t least, std::size_t most, double low,
                                double high) const;
    /// One line without control characters, so many bytes.
    std::string text(const std::string& name, std::size_t longest, std::size_t shortest = 1) const;
    std::map<std::string, std::string> texts(const std::string& name, std::size_t most) const;

    std::string toJson() const; ///< the whole object on one line

private:
    struct Value;
    JsonFields(std::shared_ptr<const Value> value, std::string place);

    std::shared_ptr<const Value> m_value;
    std::string m_place; ///< "" or "training."
};

} // namespace dsmt::inference
