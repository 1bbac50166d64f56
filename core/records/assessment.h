// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt {

enum class Severity {
    Note,    ///< worth knowing
    Warning, ///< the result holds with this reservation
    Refusal, ///< no result is given
};

/// Something about the nodule, its CT or the network that qualifies or refuses the result.
struct ScopeFinding {
    std::string code; ///< stable, lower-case, for example "size_outside_range"
    Severity severity = Severity::Note;
    std::string text; ///< one English sentence with the figures
};

/// Made from the mask on the patch grid; mm, mm^3 and HU.
struct NoduleMeasurements {
    imaging::WorldPoint center; ///< centroid of the mask, LPS mm
    double longAxisMm = 0;      ///< longest diameter in the axial plane where it is longest
    double shortAxisMm = 0;     ///< longest diameter perpendicular to it in the same plane
    imaging::WorldPoint longAxisFrom, longAxisTo;
    imaging::WorldPoint shortAxisFrom, shortAxisTo;
    double volumeMm3 = 0;
    double meanHu = 0;
    double solidFraction = 0; ///< part of the mask above solidThresholdHu, [0, 1]
    double solidThresholdHu = -300;
};

/// Calibrated probability that the nodule is an invasive adenocarcinoma, with the spread over augmented
/// views.
struct Invasiveness {
    double probability = 0;
    double lower = 0, upper = 0;
    double threshold = 0.5;
    bool invasive() const { return probability >= threshold; }
};

struct StageSeconds {
    double load = 0, patches = 0, network = 0, total = 0;
};

/// Enough to make the same numbers again.
struct Provenance {
    std::string package;
    std::string weightsSha256;
    std::string device; ///< "cpu" or "cuda:0"
    int threads = 0;
    std::string software;
    StageSeconds seconds;
};

/// Everything the workstation says about one nodule. When refused() the numbers that could not be had are
/// absent.
struct Assessment {
    std::string seriesUid;
    imaging::WorldPoint markedAt; ///< where the person clicked, LPS mm
    std::optional<NoduleMeasurements> nodule;
    std::optional<Invasiveness> invasiveness;
    std::optional<double> bubbleLucency;     ///< probability
    std::optional<double> pleuralRetraction; ///< probability
    std::vector<ScopeFinding> scope;
    Provenance provenance;

    bool refused() const;
};

const char* toString(Severity severity);
/// @throws Error(BadInput) for a text that toString does not give
Severity severityFrom(const std::string& text);

/// The JSON of `dsmt analyze --json`, also what the case library keeps. Field names are stable.
std::string toJson(const Assessment& assessment, int indent = 2);
/// @throws Error(BadInput) when the text is not such JSON
Assessment assessmentFromJson(const std::string& text);

} // namespace dsmt
