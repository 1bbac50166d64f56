// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/statistics/bland_altman.h"
#include "core/statistics/calibration.h"
#include "core/statistics/decision_curve.h"
#include "core/statistics/delong.h"
#include "core/statistics/reader_areas.h"
#include "core/statistics/roc.h"
#include "core/workflows/score_findings.h"

/// Everything that a table of scores allows, chosen by its design. For a page that shows it; `dsmt stats` does the same
/// piece by piece.
namespace dsmt::workflows {

struct AnalysisWish {
    std::optional<statistics::ReaderPlace> network{}; ///< what stands for the network: held against the readers
    double margin = 0.05;                             ///< of its non-inferiority
    statistics::CovarianceMethod covariance = statistics::CovarianceMethod::Jackknife;
    std::pair<std::size_t, std::size_t> pair{0, 1}; ///< curves that are held against each other as measurements
    double level = 0.95;
};

/// Scores as probabilities: those in [0, 1], and ratings of 0 to 100 in hundredths.
struct Calibration {
    bool isHundredths = false;
    std::vector<statistics::ReliabilityBin> bins; ///< ten of equal width
    std::vector<statistics::NetBenefit> benefits; ///< at 0.01, 0.02, ..., 0.99
};
/// Nothing where the scores are no probabilities. Adds what is found.
std::optional<Calibration> calibrated(const std::string& name, std::vector<double> scores,
                                      const std::vector<std::uint8_t>& positive, double level,
                                      std::vector<Finding>& findings);

struct AnalyzedCurve {
    statistics::ReaderPlace place;
    std::string name; ///< the reader, the modality, or "reader / modality": what tells it apart
    std::vector<statistics::RocPoint> corners, drawn; ///< all, and those that can be told apart in a figure
    statistics::AreaUnderRoc area;
    std::optional<statistics::Interval> interval; ///< of the area
    std::optional<Calibration> calibration;
    bool isNetwork = false;
};

struct MeanOfCurves {
    std::size_t modality = 0;
    std::string name;
    std::vector<statistics::RocPoint> drawn;
    double area = 0;
};

/// Two scores of the same cases as measurements (Bland-Altman).
struct ScoreAgreement {
    std::string first, second;
    std::vector<double> means, differences; ///< of at most 2,000 cases, evenly from all
    statistics::LimitsOfAgreement limits;   ///< of all
};

struct ScoreAnalysis {
    std::vector<AnalyzedCurve> curves; ///< of readers with both classes
    std::vector<MeanOfCurves> means;   ///< of modalities with several readers, the network not among them
    std::optional<ScoreAgreement> agreement;
    std::vector<Finding> findings;
    std::vector<std::string> notes; ///< English sentences
};

/// One curve for each reader under each modality. Two to six curves of one reader or of one modality are compared in
/// pairs (more with the first), several readers under several modalities by Obuchowski-Rockette, or by the U-statistic
/// where reads are missing. What a method refuses is a note.
/// @throws Cancelled
ScoreAnalysis analyzeScores(const statistics::ReaderStudy& study, const AnalysisWish& wish,
                            const Progress& progress = {});

/// Comparisons of what analyzeScores found, in the order in which they are listed; part of it.
void compareCurves(const statistics::ReaderStudy& study, const AnalysisWish& wish, ScoreAnalysis& analysis,
                   const Progress& progress);

/// How many replicates, from which seed; what is drawn follows the design.
struct ScoreBootstrap {
    std::size_t curve = 0;
    std::optional<std::pair<std::size_t, std::size_t>> pair; ///< whose difference is wanted, too
    statistics::BootstrapPlan plan;
};
/// The area of a curve and the difference of a pair, cases drawn by class or whole patients; of several readers under
/// several modalities also mean areas and their differences, readers and cases drawn. @throws Cancelled
std::vector<Finding> bootstrapScores(const statistics::ReaderStudy& study, const ScoreAnalysis& analysis,
                                     const ScoreBootstrap& wish, const Progress& progress = {});

} // namespace dsmt::workflows
