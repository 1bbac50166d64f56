// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/measure.h"
#include "viewer/window_level.h"

#include <QString>

#include <string>
#include <vector>

namespace dsmt::ui {

/// A window preset with a name: one of viewer::windowPresets() in English, or what a person called it.
struct NamedWindow {
    QString name;
    viewer::WindowLevel window;

    bool operator==(const NamedWindow&) const = default;
};

inline constexpr std::size_t kMostPresets = 9; ///< keys 1 to 9
inline constexpr double kLowestCenterHu = -1024, kHighestCenterHu = 3071, kWidestHu = 8192;
inline constexpr int kLowestSolidHu = -900, kHighestSolidHu = 200; ///< as `dsmt analyze --solid-threshold`

std::vector<NamedWindow> standardPresets();

/// How a person reads; kept in the library and backed up with it.
struct ReadingSettings {
    std::vector<NamedWindow> presets = standardPresets();   ///< by key from 1; at least one
    double solidThresholdHu = inference::kSolidThresholdHu; ///< analyses begin with it
    bool hidesPatientInViews = false;                       ///< name, date and description
    bool hidesPatientInPictures = false;                    ///< what is saved cannot carry them

    bool operator==(const ReadingSettings&) const = default;
};

/// {"presets": [{"name", "center", "width"}], "solid_threshold_hu", "hides_patient_in_views",
/// "hides_patient_in_pictures"}
std::string toJson(const ReadingSettings& settings);
/// What cannot be understood is as in new ReadingSettings.
ReadingSettings readingSettingsFromJson(const std::string& text);

} // namespace dsmt::ui
