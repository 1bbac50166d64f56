// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/plan.h"

#include <fmt/format.h>
#include <functional>
#include <map>

namespace dsmt::study {

namespace {

/// Compares two lists by what names their elements.
template <class Element, class Key>
void compare(const std::vector<Element>& frozen, const std::vector<Element>& now,
             const std::function<Key(const Element&)>& keyOf, const std::function<std::string(const Key&)>& nameOf,
             std::vector<std::string>& found)
{
    std::map<Key, Element> left;
    for (const Element& element : now)
        left.emplace(keyOf(element), element);
    for (const Element& element : frozen) {
        const auto match = left.find(keyOf(element));
        if (match == left.end()) {
            found.push_back(nameOf(keyOf(element)) + " is gone");
            continue;
        }
        if (!(match->second == element))
            found.push_back(nameOf(keyOf(element)) + " was changed");
        left.erase(match);
    }
    for (const auto& [key, element] : left)
        found.push_back(nameOf(key) + " was added");
}

} // namespace

std::vector<std::string> differences(const Plan& frozen, const Plan& now)
{
    std::vector<std::string> found;
    if (frozen.study != now.study)
        found.push_back(fmt::format("the study's name was changed from {} to {}", frozen.study, now.study));
    if (!(frozen.protocol == now.protocol))
        found.push_back("the protocol was changed");
    if (frozen.excluded != now.excluded)
        found.push_back("what was left out, and why, was changed");
    const auto numbered = [](const char* noun) {
        return [noun](const int& number) { return fmt::format("{} {}", noun, number); };
    };
    compare<PlannedCase, int>(
        frozen.cases, now.cases, [](const PlannedCase& one) { return one.number; }, numbered("case"), found);
    compare<PlannedReader, int>(
        frozen.readers, now.readers, [](const PlannedReader& one) { return one.number; }, numbered("reader"), found);
    using Key = std::tuple<int, int, int>;
    compare<OrderPlace, Key>(
        frozen.orders, now.orders,
        [](const OrderPlace& place) { return Key(place.reader, place.session, place.position); },
        [](const Key& key) {
            return fmt::format("place {} in session {} of reader {}", std::get<2>(key), std::get<1>(key),
                               std::get<0>(key));
        },
        found);
    return found;
}

} // namespace dsmt::study
