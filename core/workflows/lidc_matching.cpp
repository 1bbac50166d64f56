// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/lidc_matching.h"

#include "core/workflows/fill_contour.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace dsmt::workflows {

namespace {

using Pixel = std::tuple<std::int64_t, int, int>; ///< z in hundredths of a mm, x, y

struct Mark {
    MatchedMark mark;
    std::set<Pixel> pixels;
};

std::set<Pixel> pixelsOf(const LidcNodule& nodule)
{
    std::set<Pixel> inside, outline;
    for (const LidcContour& contour : nodule.contours) {
        if (!contour.inclusion)
            continue;
        const std::int64_t z = std::llround(100 * contour.zMm);
        std::vector<GridPoint> polygon;
        for (const LidcPixel& point : contour.points) {
            polygon.push_back({point.x, point.y});
            outline.emplace(z, point.x, point.y);
        }
        for (const GridPoint& point : insideOf(polygon))
            inside.emplace(z, point.x, point.y);
    }
    return inside.empty() ? outline : inside;
}

std::vector<Mark> marksOf(const LidcReads& reads)
{
    std::vector<Mark> marks;
    for (const LidcSession& session : reads.sessions)
        for (std::size_t n = 0; n < session.nodules.size(); ++n) {
            const LidcNodule& nodule = session.nodules[n];
            Mark mark{{session.reader, n, nodule.characteristics.malignancy, 0}, pixelsOf(nodule)};
            mark.mark.pixels = mark.pixels.size();
            marks.push_back(std::move(mark));
        }
    return marks;
}

/// Joins what shares a pixel (union-find).
std::vector<std::size_t> groupsOf(const std::vector<Mark>& marks)
{
    std::vector<std::size_t> parent(marks.size());
    std::iota(parent.begin(), parent.end(), std::size_t(0));
    const auto rootOf = [&](std::size_t n) {
        while (parent[n] != n)
            n = parent[n];
        return n;
    };
    std::map<Pixel, std::size_t> owner;
    for (std::size_t n = 0; n < marks.size(); ++n)
        for (const Pixel& pixel : marks[n].pixels)
            if (const auto [known, isNew] = owner.emplace(pixel, n); !isNew)
                parent[rootOf(n)] = rootOf(known->second);
    for (std::size_t n = 0; n < marks.size(); ++n)
        parent[n] = rootOf(n);
    return parent;
}

/// One mark a reader: the largest.
MatchedNodule nodule(std::vector<MatchedMark> marks, std::vector<std::string>& notes)
{
    std::ranges::sort(marks, [](const MatchedMark& a, const MatchedMark& b) {
        return std::tuple(a.reader, b.pixels) < std::tuple(b.reader, a.pixels);
    });
    MatchedNodule matched;
    for (const MatchedMark& mark : marks) {
        if (!matched.marks.empty() && matched.marks.back().reader == mark.reader) {
            notes.push_back(
                fmt::format("Reader {} has several outlines in one nodule; the larger one counts.", mark.reader));
            continue;
        }
        matched.marks.push_back(mark);
        matched.pixels += mark.pixels;
        if (!mark.malignancy)
            notes.push_back(fmt::format("Reader {} outlined a nodule without judging its malignancy.", mark.reader));
    }
    matched.pixels /= matched.marks.size();
    return matched;
}

} // namespace

LidcMatching matchNodules(const LidcReads& reads)
{
    const std::vector<Mark> marks = marksOf(reads);
    const std::vector<std::size_t> groups = groupsOf(marks);
    std::map<std::size_t, std::vector<MatchedMark>> byGroup;
    for (std::size_t n = 0; n < marks.size(); ++n)
        byGroup[groups[n]].push_back(marks[n].mark);
    LidcMatching matching;
    for (auto& [group, found] : byGroup)
        matching.nodules.push_back(nodule(std::move(found), matching.notes));
    std::ranges::stable_sort(matching.nodules, [](const MatchedNodule& a, const MatchedNodule& b) {
        return std::tuple(a.marks.size(), a.pixels) > std::tuple(b.marks.size(), b.pixels);
    });
    return matching;
}

} // namespace dsmt::workflows
