// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dsmt::phantom {

/// Simulated senior radiologists: the linear model of Roe and Metz (Acad Radiol 1997) for one modality,
///   X(reader j, case k) = separation * t(k) + R(j, t) + C(k) + RC(j, k),
/// with t = 1 for invasive nodules and the variance of C + RC being 1 (RC holds the replication error too, as every
/// case is read once).
///
/// A separation of 1.21 makes readers right in the 72.4 % of cases that the DSMT-Net paper reports for senior
/// radiologists, see meanAccuracy(), and gives a mean area under the curve of .80. The other numbers are chosen here.
struct ReaderModel {
    int readers = 5;
    double separation = 1.21;
    double readerDeviation = 0.12; ///< of R for each truth: readers differ in skill and bias
    double caseCorrelation = 0.5;  ///< variance of C: the correlation of two readers' X over cases of one truth
    double evidenceShare = 0.5;    ///< part of C's variance that is what the findings say, so that what is hard for a
                                   ///< network is hard for readers; the rest is what only readers see alike
    double thresholdDeviation = 0.15; ///< of the readers' thresholds for the yes / no call
};

/// Expected over readers and cases, when as many cases are invasive as not or not: both errors are alike.
/// Phi(separation / 2 / sqrt(1 + readerDeviation^2 + thresholdDeviation^2)).
double meanAccuracy(const ReaderModel& model);
/// Expected area under one reader's curve: Phi(separation / sqrt(2 + 2 readerDeviation^2)).
double meanAuc(const ReaderModel& model);

/// What readers are asked about.
struct ReadCase {
    std::string id;
    bool invasive = false;
    double evidence = 0; ///< what the findings say, e.g. the logit of the Bayes probability
};

struct SimulatedRead {
    std::string reader; ///< "simulated senior 1"
    std::string caseId;
    int rating = 50;       ///< 0-100
    bool invasive = false; ///< the reader's call
};

/// Reader by reader, each all cases. Same seed, same reads.
std::vector<SimulatedRead> simulateReaders(std::span<const ReadCase> cases, std::uint64_t seed,
                                           const ReaderModel& model = {});

} // namespace dsmt::phantom
