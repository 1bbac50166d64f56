// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"
#include "core/statistics/resampling.h"

namespace dsmt::statistics {

/// How the covariances of reader areas over cases are estimated.
enum class CovarianceMethod {
    DeLong,    ///< placements (DeLong et al. 1988, Biometrics 44:837, equation 6)
    Jackknife, ///< leaving out each case (Hillis et al. 2005, Stat Med 24:1579)
    Unbiased,  ///< U-statistic (Gallas 2006, Acad Radiol 13:353); may be negative
    Bootstrap, ///< of cases, stratified by class
};
const char* nameOf(CovarianceMethod method); ///< "DeLong", "jackknife", "unbiased", "bootstrap"

/// Areas of readers under modalities and their covariances. curve = modality x readers + reader.
struct ReaderAreas {
    std::size_t modalities = 0, readers = 0;
    CovarianceMethod method = CovarianceMethod::DeLong;
    std::vector<double> areas;
    std::vector<double> covariances; ///< curve x curves + curve

    double area(std::size_t modality, std::size_t reader) const { return areas[modality * readers + reader]; }
    double covariance(std::size_t m1, std::size_t r1, std::size_t m2, std::size_t r2) const
    {
        return covariances[(m1 * readers + r1) * areas.size() + m2 * readers + r2];
    }
};

/// Of a fully crossed study.
/// @param plan of the bootstrap
/// @throws Error(Refused) when reads are missing or a class has fewer than two cases; Cancelled
ReaderAreas readerAreas(const ReaderStudy& study, CovarianceMethod method, const BootstrapPlan& plan = {},
                        const Progress& progress = {});

} // namespace dsmt::statistics
