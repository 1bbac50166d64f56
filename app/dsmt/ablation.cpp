// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/ablation.h"

#include "core/base/error.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

using training::ComparisonRow;

namespace {

constexpr double kCohorts = 0.01, kTrained = 0.96; ///< shares of the work, as far as that can be told

/// Ctrl-C reaches dsmt-engine, too; that it ended of that is no failure.
template <class Work> void unlessInterrupted(const Progress& progress, Work work)
{
    try {
        work();
    } catch (const Error&) {
        progress.advance(0, "stopping");
        progress.checkCancelled();
        throw;
    }
}

std::vector<ComparedCohort> cohortsOf(const AblationOrder& order, const Progress& progress)
{
    std::vector<ComparedCohort> cohorts;
    const double share = 1.0 / double(1 + order.tests.size());
    cohorts.push_back(comparedCohort(order.cohort, "test", order.library, progress.stage(0, share)));
    for (std::size_t n = 0; n < order.tests.size(); ++n) {
        const double begin = double(n + 1) * share;
        ComparedCohort test =
            comparedCohort(order.tests[n], "all", order.library, progress.stage(begin, begin + share));
        for (const ComparedCohort& other : cohorts)
            if (other.identity.sha256 == test.identity.sha256)
                throw Error(ErrorKind::BadInput, test.cache.string() + " holds the same nodules as " +
                                                     other.cache.string() + "; --test takes other cohorts");
        cohorts.push_back(std::move(test));
    }
    return cohorts;
}

} // namespace

std::string AblationRun::packageName() const
{
    const bool isOwn = row->source == training::RowSource::Training;
    return training::runName(isOwn ? *row : training::comparisonRowNamed(training::kComparedWith), seed);
}

std::vector<AblationRun> runsOf(const AblationOrder& order)
{
    for (const std::string& name : order.rows)
        training::comparisonRowNamed(name);
    if (order.seeds.empty())
        throw Error(ErrorKind::BadInput, "a comparison needs a seed");
    std::vector<AblationRun> runs;
    for (const std::uint64_t seed : order.seeds) {
        if (std::ranges::find(runs, seed, &AblationRun::seed) != runs.end())
            throw Error(ErrorKind::BadInput, fmt::format("the seed {} is named twice", seed));
        for (const ComparisonRow& row : training::comparisonRows())
            if (order.rows.empty() || row.name == training::kComparedWith ||
                std::ranges::find(order.rows, row.name) != order.rows.end())
                runs.push_back({&row, seed});
    }
    return runs;
}

void runAblation(const AblationOrder& order, const Progress& progress, const Say& say)
{
    const std::vector<AblationRun> runs = runsOf(order);
    const std::vector<ComparedCohort> cohorts = cohortsOf(order, progress.stage(0, kCohorts));
    std::filesystem::create_directories(order.folder);
    const Progress training = progress.stage(kCohorts, kTrained), judging = progress.stage(kTrained, 1);
    unlessInterrupted(training, [&] { trainRuns(order, runs, cohorts.front(), training, say); });
    unlessInterrupted(judging, [&] { judgeRuns(order, runs, cohorts, judging, say); });
}

} // namespace dsmt::commands
