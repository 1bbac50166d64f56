// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/paired_scores.h"

#include <algorithm>
#include <unordered_map>

namespace dsmt::commands {

namespace {

/// Only the cases that both scored, in the order of the first; all as they are when there is none.
PairedScores common(const ScoredCases& a, const ScoredCases& b)
{
    if (a.cases.empty()) // columns of one table
        return {a, b, true, a.missing};
    std::unordered_map<std::string, std::size_t> placeInB;
    for (std::size_t n = 0; n < b.cases.size(); ++n)
        placeInB.emplace(b.cases[n], n);
    PairedScores result;
    result.a.name = a.name;
    result.b.name = b.name;
    const auto take = [](const ScoredCases& from, std::size_t n, ScoredCases& to) {
        to.scores.push_back(from.scores[n]);
        to.positive.push_back(from.positive[n]);
        if (!from.clusters.empty())
            to.clusters.push_back(from.clusters[n]);
    };
    for (std::size_t n = 0; n < a.cases.size(); ++n)
        if (const auto found = placeInB.find(a.cases[n]); found != placeInB.end()) {
            take(a, n, result.a);
            take(b, found->second, result.b);
        }
    if (result.a.scores.empty())
        return {a, b, false, 0};
    result.leftOut = a.scores.size() + b.scores.size() - 2 * result.a.scores.size();
    return result;
}

} // namespace

PairedScores pairedScores(const StatsOptions& options, const std::string& a, const std::string& b)
{
    const auto columns = workflows::columnsOf(options.in);
    const auto isColumn = [&](const std::string& name) {
        return std::find(columns.begin(), columns.end(), name) != columns.end();
    };
    const auto all = scoredCases(options, isColumn(a) && isColumn(b) ? std::vector{a, b} : std::vector<std::string>());
    return common(named(all, a), named(all, b));
}

} // namespace dsmt::commands
