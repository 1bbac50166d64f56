// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_areas.h"

#include <limits>
#include <optional>

namespace dsmt::statistics {

/// Mean squares and variance components of areas theta_ij = mean + modality + reader + modality x reader + error,
/// errors correlated over cases (Obuchowski & Rockette 1995, Commun Stat Simul 24:285). Components may be negative and
/// are given as they come out.
struct OrComponents {
    double meanSquareReader = 0;                  ///< MS(R)
    double meanSquareModality = 0;                ///< MS(T); 0 with one modality
    double meanSquareModalityReader = 0;          ///< MS(T x R); 0 with one modality or one reader
    double var = 0, cov1 = 0, cov2 = 0, cov3 = 0; ///< of errors: itself; other modality; other reader; both other
    std::optional<double> reader, modalityReader; ///< variance between readers, of modality x reader (Hillis 2014)
};

struct AreaContrast {
    std::size_t first = 0, second = 0; ///< modalities; difference = first - second
    double difference = 0, error = 0;
    std::optional<double> df; ///< nothing: normal law
    double statistic = 0, p = 1;
    Interval interval;
};

struct ModalityMean {
    std::size_t modality = 0;
    double area = 0, error = 0;
    std::optional<double> df;
    Interval interval; ///< not cut off at 0 and 1
};

/// One of the three ways to generalize. Parts are empty where variances do not allow them.
struct OrInference {
    /// Of equal modalities. F with ddf; for fixed readers the statistic is a chi-square over its df, and ddf is
    /// nothing.
    std::optional<double> f, ddf, p;
    double df = 0;
    std::vector<AreaContrast> differences; ///< of all pairs of modalities
    std::vector<ModalityMean> means;       ///< of each modality by itself
};

/// One reader's difference between two modalities, under the normal law with the variance of this reader's errors.
struct ReaderContrast {
    std::size_t reader = 0;
    AreaContrast contrast;
};

struct ObuchowskiRockette {
    ReaderAreas areas;
    std::vector<double> means; ///< of each modality
    OrComponents components;
    OrInference randomReadersRandomCases, fixedReadersRandomCases, randomReadersFixedCases;
    std::vector<ReaderContrast> readers; ///< fixed readers, random cases
    std::vector<std::string> notes;
};

struct OrOptions {
    double level = 0.95;
    /// Fixed readers: take max(cov2 - cov3, 0) as RJafroc does. MRMCaov, and so this by default, takes the difference
    /// as it is. With random readers all programs take the maximum.
    bool clipsFixedReaders = false;
};

/// Hillis 2007 (Stat Med 26:596, equations 5 to 10 and table 1: random readers and cases with his degrees of freedom),
/// Hillis 2014 (Stat Med 33:330) for the other two and for one modality by itself. With one reader only fixed readers
/// are analysed, with one modality only its mean.
ObuchowskiRockette obuchowskiRockette(ReaderAreas areas, const OrOptions& options = {});

} // namespace dsmt::statistics
