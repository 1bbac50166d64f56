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

/// The longest diameter in a plane and the longest one perpendicular to it, in the slice where the first is longest.
struct PlaneAxes {
    double longAxisMm = 0, shortAxisMm = 0;
    imaging::WorldPoint longFrom, longTo;
    imaging::WorldPoint shortFrom, shortTo;
};

enum class Texture { PureGroundGlass, PartSolid, Solid };

/// What of the nodule is denser than a threshold (solidThresholdHu).
struct SolidPart {
    double longAxisMm = 0; ///< longest axial diameter
    double ratio = 0;      ///< consolidation-to-tumour ratio: this diameter over the nodule's, in [0, 1]
    double ratioLower = 0, ratioUpper = 0; ///< with the threshold 100 HU higher and lower
    Texture texture = Texture::PartSolid;
};

/// Where the lung ends nearest to the nodule: at chest wall, mediastinum or diaphragm.
struct NearestPleura {
    double distanceMm = 0;  ///< from the nodule's outline; 0 when it touches
    imaging::WorldPoint at; ///< on the pleura, LPS mm
};

enum class LungSide { Right, Left };

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

    std::optional<PlaneAxes> coronal, sagittal; ///< nothing in predictions made before they were measured, like solid
    std::optional<SolidPart> solid;

    /// From the CT around it; nothing where it cannot be told, and in predictions made before they were measured.
    std::optional<NearestPleura> pleura;
    std::optional<LungSide> side;

    /// Volume times density, water weighing 1 mg a mm^3 (de Hoop et al. 2010).
    double massMg() const { return volumeMm3 * (meanHu + 1000) / 1000; }

    /// The plane in which the long axis is longest.
    PlaneAxes largestAxes() const;
    /// Mean of its two axes, to whole mm (Fleischner Society 2017, Bankier et al., Radiology 285:584).
    int fleischnerMm() const;
};

/// Calibrated probability that the nodule is an invasive adenocarcinoma, with the spread over augmented
/// views.
struct Invasiveness {
    double probability = 0;
    double lower = 0, upper = 0;
    double threshold = 0.5;
    bool invasive() const { return probability >= threshold; }
};

/// Where the probability stands among those of the nodules that the network was trained on, each judged by the member
/// that had not seen it.
struct AmongKnownCases {
    double invasiveBelow = 0;    ///< share of the invasive ones with a lower probability
    double notInvasiveBelow = 0; ///< share of the others with a lower one
};

struct StageSeconds {
    double load = 0, patches = 0, network = 0, total = 0;
};

/// Enough to make the same numbers again.
struct Provenance {
    std::string package;
    std::string weightsSha256;
    std::string preprocessingSha256; ///< how patches are cut; empty where the package does not tell
    std::string pixelsSha256;        ///< of what the network looked at (inference::pixelsSha256); empty = not told
    std::string device;              ///< "cpu" or "cuda:0"
    int threads = 0;
    std::string software;
    StageSeconds seconds;
};

/// Everything the workstation says about one nodule. When refused() the numbers that could not be had are
/// absent.
struct Assessment {
    std::string seriesUid;
    imaging::WorldPoint markedAt; ///< where the person clicked, LPS mm
    imaging::WorldPoint center;   ///< of the patches: the nodule's middle, or markedAt where none was found
    std::optional<NoduleMeasurements> nodule;
    std::optional<Invasiveness> invasiveness;
    std::optional<AmongKnownCases> amongKnown;
    std::optional<double> sizeAndHu;         ///< probability of invasiveness from diameter and mean HU alone
    std::optional<double> bubbleLucency;     ///< probability
    std::optional<double> pleuralRetraction; ///< probability
    std::vector<ScopeFinding> scope;
    Provenance provenance;

    bool refused() const;
    /// The network was trained on simulated nodules, so that its answers have no clinical worth.
    bool trainedOnSimulated() const;
};

const char* toString(Severity severity);
/// @throws Error(BadInput) for a text that toString does not give
Severity severityFrom(const std::string& text);

const char* toString(Texture texture);
/// @throws Error(BadInput) for a text that toString does not give
Texture textureFrom(const std::string& text);

const char* toString(LungSide side);
/// @throws Error(BadInput) for a text that toString does not give
LungSide lungSideFrom(const std::string& text);

/// The JSON of `dsmt analyze --json`, also what the case library keeps. Field names are stable.
std::string toJson(const Assessment& assessment, int indent = 2);
/// @throws Error(BadInput) when the text is not such JSON
Assessment assessmentFromJson(const std::string& text);

} // namespace dsmt
