// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/obuchowski_rockette.h"

namespace dsmt::statistics {

std::vector<double> modalityMeans(const ReaderAreas& areas);
OrComponents componentsOf(const ReaderAreas& areas);

/// Of one modality by itself: MS(R), mean variance, mean covariance of two readers (0 with one reader).
struct ModalityComponents {
    double meanSquareReader = 0, var = 0, cov2 = 0;
};
ModalityComponents componentsOf(const ReaderAreas& areas, std::size_t modality);

/// Of one reader: mean variance over modalities, mean covariance of two modalities.
struct ReaderComponents {
    double var = 0, cov1 = 0;
};
ReaderComponents readerComponentsOf(const ReaderAreas& areas, std::size_t reader);

} // namespace dsmt::statistics
