// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/weighted_area.h"

#include "core/statistics/score_order.h"

#include <cassert>

namespace dsmt::statistics {

WeightedArea::WeightedArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                           std::span<const std::uint8_t> isRead)
{
    assert(scores.size() == positive.size());
    std::vector<double> read;
    std::vector<std::uint32_t> places;
    for (std::size_t n = 0; n < scores.size(); ++n)
        if (isRead.empty() || isRead[n]) {
            read.push_back(scores[n]);
            places.push_back(std::uint32_t(n));
        }
    const std::vector<OrderedScore> order = ascending(read);
    for (std::size_t first = 0; first < order.size();) {
        const auto below = std::uint32_t(m_negatives.size());
        const std::size_t firstPositive = m_positives.size();
        std::size_t end = first;
        for (; end < order.size() && order[end].key == order[first].key; ++end) {
            const std::uint32_t place = places[order[end].place];
            if (positive[place])
                m_positives.push_back({place, below, below});
            else
                m_negatives.push_back(place);
        }
        for (std::size_t n = firstPositive; n < m_positives.size(); ++n)
            m_positives[n].notAbove = std::uint32_t(m_negatives.size());
        first = end;
    }
}

std::optional<double> WeightedArea::of(std::span<const std::uint32_t> weights, std::vector<double>& room) const
{
    room.resize(m_negatives.size() + 1); // weight of the first so many negatives
    double negatives = 0;
    for (std::size_t n = 0; n < m_negatives.size(); ++n) {
        room[n] = negatives;
        negatives += weights[m_negatives[n]];
    }
    room[m_negatives.size()] = negatives;
    double positives = 0, won = 0;
    for (const Positive& positive : m_positives) {
        const double weight = weights[positive.place];
        positives += weight;
        won += weight * (room[positive.below] + room[positive.notAbove]);
    }
    if (!(positives > 0) || !(negatives > 0))
        return std::nullopt;
    return won / (2 * positives * negatives);
}

} // namespace dsmt::statistics
