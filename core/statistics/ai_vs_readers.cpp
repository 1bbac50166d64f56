// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ai_vs_readers.h"

#include "core/base/error.h"
#include "core/statistics/laws.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace dsmt::statistics {

namespace {

constexpr std::size_t kFewReaders = 5;

void infer(AiVsReaders& result, std::optional<double> margin, double level)
{
    const double readers = double(result.readerAreas.size());
    const double whole = result.meanSquareReader + readers * std::max(result.cov2, 0.0);
    if (!(whole > 0)) {
        result.notes.push_back("the variance of the difference is 0: nothing is tested");
        return;
    }
    result.error = std::sqrt(whole / readers);
    result.t = result.difference / *result.error;
    const double meanSquare = result.meanSquareReader;
    if (meanSquare > 0)
        result.df = whole * whole / (meanSquare * meanSquare / (readers - 1));
    result.p = result.df ? twoSidedT(*result.t, *result.df) : twoSidedP(*result.t);
    const double half = *result.error * (result.df ? tQuantile(level, *result.df) : normalQuantile(level));
    result.interval = Interval{result.difference - half, result.difference + half};
    if (margin) {
        result.nonInferiority = nonInferiority(-result.difference, result.error, *margin, result.df);
        result.equivalence = equivalence(result.difference, result.error, *margin, result.df, (1 - level));
    }
}

} // namespace

AiVsReaders aiVsReaders(const ReaderAreas& areas, std::size_t ai, std::optional<double> margin, double level)
{
    assert(areas.modalities == 1 && ai < areas.readers);
    if (areas.readers < 3)
        throw Error(ErrorKind::Refused, "two readers beside the network are needed, and there are " +
                                            std::to_string(areas.readers - 1) + "; `compare` judges one");
    AiVsReaders result;
    result.aiArea = areas.area(0, ai);
    std::vector<std::size_t> readers;
    for (std::size_t reader = 0; reader < areas.readers; ++reader)
        if (reader != ai) {
            readers.push_back(reader);
            result.readerAreas.push_back(areas.area(0, reader));
        }
    const double count = double(readers.size());
    for (const double area : result.readerAreas)
        result.meanReaderArea += area / count;
    result.difference = result.meanReaderArea - result.aiArea;
    for (const double area : result.readerAreas)
        result.meanSquareReader += (area - result.meanReaderArea) * (area - result.meanReaderArea) / (count - 1);
    for (const std::size_t a : readers)
        for (const std::size_t b : readers)
            if (a != b)
                result.cov2 += (areas.covariance(0, a, 0, b) - areas.covariance(0, a, 0, ai) -
                                areas.covariance(0, b, 0, ai) + areas.covariance(0, ai, 0, ai)) /
                               (count * (count - 1));
    if (readers.size() < kFewReaders)
        result.notes.push_back("fewer than 5 readers: variances between readers are poorly known");
    if (result.cov2 < 0)
        result.notes.push_back("the covariance of readers' differences came out negative and is taken as 0");
    infer(result, margin, level);
    return result;
}

} // namespace dsmt::statistics
