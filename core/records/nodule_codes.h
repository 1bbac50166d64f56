// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/coded_concept.h"

namespace dsmt::codes {

/// Designator of this program's own terms, for which no standard code is known (looked for in PS3.16 CID 6101 to 6142,
/// 6170 and 7151 to 7199, and in RadElement). Written reports declare it (PS3.3 C.12.1.1.1).
inline constexpr const char* kOwnScheme = "99DSMT";

// SNOMED CT, DICOM, RadLex, NCI Thesaurus and UCUM.
inline const Code kNodule{"27925004", "SCT", "Nodule"};
inline const Code kLung{"39607008", "SCT", "Lung"};
inline const Code kRight{"24028007", "SCT", "Right"}, kLeft{"7771000", "SCT", "Left"};
inline const Code kChestCt{"169069000", "SCT", "CT of chest"};
inline const Code kLongAxis{"103339001", "SCT", "Long Axis"}, kShortAxis{"103340004", "SCT", "Short Axis"};
inline const Code kVolume{"118565006", "SCT", "Volume"}, kMass{"118538004", "SCT", "Mass"};
inline const Code kAttenuation{"112031", "DCM", "Attenuation Coefficient"};
inline const Code kDerivation{"121401", "DCM", "Derivation"}, kMean{"373098007", "SCT", "Mean"};
inline const Code kImageView{"111031", "DCM", "Image View"};
inline const Code kCoronal{"81654009", "SCT", "Coronal"}, kSagittal{"30730003", "SCT", "Sagittal"};
inline const Code kPath{"121055", "DCM", "Path"};
inline const Code kTexture{"C41144", "NCIt", "Texture"};
inline const Code kSolid{"RID50151", "RADLEX", "Solid nodule"}, kPartSolid{"RID50152", "RADLEX", "Part-solid nodule"},
    kNonSolid{"RID50153", "RADLEX", "Non-solid nodule"};
inline const Code kLucency{"112084", "DCM", "Lucency"};
inline const Code kAlgorithmName{"111001", "DCM", "Algorithm Name"},
    kAlgorithmParameters{"111002", "DCM", "Algorithm Parameters"},
    kAlgorithmVersion{"111003", "DCM", "Algorithm Version"};
inline const Code kComment{"121106", "DCM", "Comment"};
inline const Code kReportTitle{"126000", "DCM", "Imaging Measurement Report"};

inline const Code kMillimetre{"mm", "UCUM", "millimeter"}, kCubicMillimetre{"mm3", "UCUM", "cubic millimeter"},
    kMilligram{"mg", "UCUM", "milligram"}, kHounsfield{"[hnsf'U]", "UCUM", "Hounsfield unit"},
    kNoUnit{"1", "UCUM", "no units"};

// Our own. Code values are stable; what they mean may only be said better.
inline const Code kProbability{"PROB_INVASIVE", kOwnScheme, "Probability of invasive adenocarcinoma"},
    kProbabilityLow{"PROB_INV_LOW", kOwnScheme, "Probability of invasiveness, lower end of spread over views"},
    kProbabilityHigh{"PROB_INV_HIGH", kOwnScheme, "Probability of invasiveness, upper end of spread over views"},
    kThreshold{"INV_THRESHOLD", kOwnScheme, "Decision threshold of the probability of invasiveness"},
    kDecision{"INV_DECISION", kOwnScheme, "Invasiveness decision at the threshold"},
    kInvasive{"INVASIVE", kOwnScheme, "Invasive"}, kNotInvasive{"NOT_INVASIVE", kOwnScheme, "Not invasive"};
inline const Code kBubbleLucency{"PROB_BUBBLE", kOwnScheme, "Probability of bubble lucency"},
    kPleuralRetraction{"PROB_RETRACTION", kOwnScheme, "Probability of pleural retraction"},
    kNearestTerm{"NEAREST_TERM", kOwnScheme, "Nearest standard term"};
inline const Code kSizeAndHu{"PROB_SIZE_HU", kOwnScheme, "Probability of invasiveness from diameter and mean HU alone"},
    kInvasiveBelow{"KNOWN_INV_BELOW", kOwnScheme, "Share of known invasive nodules with a lower probability"},
    kOthersBelow{"KNOWN_NOT_BELOW", kOwnScheme, "Share of known other nodules with a lower probability"};
inline const Code kRatio{"CTR", kOwnScheme, "Consolidation-to-tumour ratio"},
    kRatioHigher{"CTR_PLUS_100HU", kOwnScheme, "Consolidation-to-tumour ratio, threshold 100 HU higher"},
    kRatioLower{"CTR_MINUS_100HU", kOwnScheme, "Consolidation-to-tumour ratio, threshold 100 HU lower"},
    kSolidLongAxis{"SOLID_LONG_AXIS", kOwnScheme, "Long axis of the solid component"},
    kSolidFraction{"SOLID_FRACTION", kOwnScheme, "Part of the volume above the solid threshold"},
    kSolidThreshold{"SOLID_THRESHOLD", kOwnScheme, "Attenuation from which tissue counts as solid"};
inline const Code kFleischner{"FLEISCHNER_MEAN", kOwnScheme, "Mean diameter rounded as the Fleischner Society asks"},
    kPleuraDistance{"PLEURA_DISTANCE", kOwnScheme, "Distance from outline to nearest pleura"};
inline const Code kState{"ASSESS_STATE", kOwnScheme, "State of the assessment"}, kGiven{"GIVEN", kOwnScheme, "Given"},
    kRefused{"REFUSED", kOwnScheme, "Refused, no probability is given"},
    kScopeFinding{"SCOPE_FINDING", kOwnScheme, "Reservation or reason of refusal"};
inline const Code kMarkedAt{"MARKED_AT", kOwnScheme, "Place that was marked"},
    kAnalysedAt{"ANALYSED_AT", kOwnScheme, "Place that was analysed"},
    kCentroid{"CENTROID", kOwnScheme, "Centroid of the nodule"};

} // namespace dsmt::codes
