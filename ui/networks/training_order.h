// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace dsmt::ui {

/// A training that a person started: the same order again goes on where it was ended.
struct TrainingOrder {
    QString cohort; ///< cohort.csv, patches.cache, or their folder
    QString config; ///< JSON; empty: the defaults
    QString folder; ///< becomes the package

    bool operator==(const TrainingOrder&) const = default;
};

/// For `dsmt`.
std::vector<std::string> argumentsOf(const TrainingOrder& order, const std::string& library);

std::string toJson(const TrainingOrder& order);
/// Nothing for what is no order.
std::optional<TrainingOrder> trainingOrderFromJson(const std::string& text);

} // namespace dsmt::ui
