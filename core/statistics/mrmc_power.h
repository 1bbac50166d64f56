// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/obuchowski_rockette.h"

namespace dsmt::statistics {

/// Variance components of a pilot study of two modalities, and how many cases it had.
struct MrmcPilot {
    double modalityReader = 0;                    ///< variance of modality x reader
    double var = 0, cov1 = 0, cov2 = 0, cov3 = 0; ///< of errors
    std::size_t cases = 0;
};
/// @throws Error(Refused) when the study has fewer than two modalities or readers
MrmcPilot pilotOf(const OrComponents& components, std::size_t cases);

struct MrmcPower {
    std::size_t readers = 0, cases = 0;
    double noncentrality = 0, ddf = 0, power = 0;
};

/// That a difference of two modalities is found with random readers and cases (Hillis, Obuchowski & Berbaum 2011, Acad
/// Radiol 18:129, equations 8 to 10): errors shrink with the number of cases at the pilot's share of positives, and
/// max(cov2 - cov3, 0) is taken as in the test. A negative variance of modality x reader counts as 0.
MrmcPower mrmcPower(const MrmcPilot& pilot, double difference, std::size_t readers, std::size_t cases,
                    double alpha = 0.05);

/// The fewest cases for this power with so many readers; nothing when no number up to `most` reaches it.
std::optional<MrmcPower> casesForPower(const MrmcPilot& pilot, double difference, std::size_t readers, double power,
                                       double alpha = 0.05, std::size_t most = 100000);

} // namespace dsmt::statistics
