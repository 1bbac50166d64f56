// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt {

/// Days from one date (YYYYMMDD) to another; nothing when one of them is no date.
std::optional<int> daysBetween(const std::string& from, const std::string& to);

/// What one lesion measured in one CT.
struct GrowthPoint {
    std::int64_t nodule = 0;     ///< of that CT
    std::int64_t prediction = 0; ///< that measured it
    std::string studyDate;       ///< YYYYMMDD, of the CT
    double longAxisMm = 0;       ///< axial
    int fleischnerMm = 0;        ///< NoduleMeasurements::fleischnerMm
    double volumeMm3 = 0;
    bool edited = false; ///< in an outline that a reader edited
    std::string package; ///< that outlined it or answered for it
};

/// Where doubling is quick (at most) and where it is slow still (at most), days; and the change of volume that counts
/// as one at all. British Thoracic Society 2015 (Callister et al., Thorax 70 Suppl 2:ii1, recommendations on solid
/// nodules): less than 25 % is no significant change; a volume doubling time of up to 400 days asks for work-up, of 400
/// to 600 for biopsy or surveillance by preference, beyond 600 for surveillance or discharge.
inline constexpr double kQuickDoublingDays = 400, kSlowDoublingDays = 600, kLeastVolumeChange = 0.25;
/// A change of the rounded mean diameter that counts as growth (Fleischner Society 2017, MacMahon et al., Radiology
/// 284:228; Bankier et al., Radiology 285:584).
inline constexpr int kLeastDiameterGrowthMm = 2;

enum class GrowthVerdict { NoSignificantChange, Shrinking, QuickGrowth, SlowGrowth, VerySlowGrowth };

/// From an earlier CT to a later one.
struct Growth {
    int days = 0;            ///< at least 1
    double longAxisMm = 0;   ///< change
    int fleischnerMm = 0;    ///< change
    double volumeChange = 0; ///< share of the earlier volume: 0.25 for a quarter more
    /// days * ln 2 / ln(later volume / earlier volume), for exponential growth (Schwartz 1961, Cancer 14:1272);
    /// nothing where the volume did not grow
    std::optional<double> doublingDays;
    GrowthVerdict verdict = GrowthVerdict::NoSignificantChange; ///< by volume
    bool diameterGrew = false;                                  ///< by kLeastDiameterGrowthMm
};

/// Nothing unless `later` is a day or more after `earlier` and both have a volume.
std::optional<Growth> growthBetween(const GrowthPoint& earlier, const GrowthPoint& later);

/// "no significant change", "shrinking", "quick growth", ...
const char* toString(GrowthVerdict verdict);

/// {"points": [...], "latest": from the last but one to the last, "overall": from the first to the last}
std::string growthJson(const std::vector<GrowthPoint>& points, int indent = 2);

} // namespace dsmt
