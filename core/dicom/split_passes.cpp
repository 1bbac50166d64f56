// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/split_passes.h"

#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <tuple>

namespace dsmt::dicom {

namespace {

/// Of each slice, how many lie at its place before it. @param slices in order of position
std::vector<int> occurrences(const std::vector<SliceHeader>& slices)
{
    std::vector<int> counts(slices.size());
    double place = 0;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const bool isSamePlace = i > 0 && slices[i].slice.position - place <= kSamePlaceMm;
        counts[i] = isSamePlace ? counts[i - 1] + 1 : 0;
        if (!isSamePlace)
            place = slices[i].slice.position;
    }
    return counts;
}

std::size_t duplicates(const std::vector<SliceHeader>& slices)
{
    const std::vector<int> counts = occurrences(slices);
    return slices.size() - std::size_t(std::count(counts.begin(), counts.end(), 0));
}

std::vector<SeriesPart> groupBy(const SeriesPart& part, const char* name, const std::vector<int>& keys)
{
    std::map<int, SeriesPart> groups;
    for (std::size_t i = 0; i < part.slices.size(); ++i) {
        SeriesPart& group = groups[keys[i]];
        group.slices.push_back(part.slices[i]);
        group.pass = fmt::format("{} {}", name, keys[i]);
    }
    std::vector<SeriesPart> parts;
    for (auto& [key, group] : groups)
        parts.push_back(std::move(group));
    return parts;
}

bool isTidy(const std::vector<SeriesPart>& parts)
{
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const SeriesPart& part) {
               return part.slices.size() > 1 && duplicates(part.slices) == 0;
           });
}

std::vector<int> keysOf(const SeriesPart& part, int SliceHeader::*key)
{
    std::vector<int> keys;
    for (const SliceHeader& header : part.slices)
        keys.push_back(header.*key);
    return keys;
}

} // namespace

std::vector<SeriesPart> splitPasses(SeriesPart part)
{
    const std::size_t further = duplicates(part.slices);
    if (further == 0)
        return {std::move(part)};
    for (const auto& [name, key] : {std::pair{"temporal position", &SliceHeader::temporalPosition},
                                    std::pair{"acquisition", &SliceHeader::acquisition}})
        if (auto parts = groupBy(part, name, keysOf(part, key)); isTidy(parts))
            return parts;
    if (further < 2 || 2 * further < part.slices.size() - further)
        return {std::move(part)};
    // Places are compared as occurrences() does: images of one place come next to each other, whatever their rounding.
    const std::vector<int> before = occurrences(part.slices);
    for (std::size_t begin = 0, end = 0; begin < part.slices.size(); begin = end) {
        for (end = begin + 1; end < part.slices.size() && before[end] > 0; ++end)
            ;
        std::sort(part.slices.begin() + std::ptrdiff_t(begin), part.slices.begin() + std::ptrdiff_t(end),
                  [](const SliceHeader& a, const SliceHeader& b) {
                      return std::tie(a.instance, a.slice.file) < std::tie(b.instance, b.slice.file);
                  });
    }
    std::vector<int> passes = before;
    for (int& pass : passes)
        ++pass;
    return groupBy(part, "pass", passes);
}

} // namespace dsmt::dicom
