// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/margin_tests.h"
#include "core/statistics/reader_areas.h"

namespace dsmt::statistics {

/// A network by itself against readers of the same cases.
struct AiVsReaders {
    double aiArea = 0, meanReaderArea = 0;
    std::vector<double> readerAreas; ///< without the network, in their order
    double difference = 0;           ///< mean of readers - network
    double meanSquareReader = 0;     ///< of the readers' differences
    double cov2 = 0;                 ///< mean covariance of two readers' differences
    std::optional<double> error, t, df, p;
    std::optional<Interval> interval;
    std::optional<NonInferiority> nonInferiority; ///< of the network: readers - network < margin
    std::optional<Equivalence> equivalence;
    std::vector<std::string> notes;
};

/// Random readers and random cases of one modality against a value that was estimated from the same cases (Hillis 2007,
/// Stat Med 26:596, section 5.3): the readers' differences to the network are an Obuchowski-Rockette study of one
/// modality, their covariances follow from those of the areas.
/// @param areas of one modality @param ai which of its readers is the network
/// @throws Error(Refused) with fewer than two readers beside the network
AiVsReaders aiVsReaders(const ReaderAreas& areas, std::size_t ai, std::optional<double> margin = {},
                        double level = 0.95);

} // namespace dsmt::statistics
