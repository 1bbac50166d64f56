// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace dsmt::ui {

inline constexpr int kLargestToleranceHu = 1000;

/// How brush, eraser and fill work; the same in every case.
struct MaskToolSettings {
    double radiusMm = 3;
    bool inDepth = false;
    std::optional<double> toleranceHu; ///< nothing: half way to the lung around (imaging::toleranceFor)
    double opacity = 0.25;
    bool operator==(const MaskToolSettings&) const = default;
};

std::string toJson(const MaskToolSettings& settings);
/// What is missing or makes no sense is as in new MaskToolSettings.
MaskToolSettings maskToolSettingsFromJson(const std::string& text);

} // namespace dsmt::ui
