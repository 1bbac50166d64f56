// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/reading_order.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::study {

struct PlannedCase {
    int number = 0;
    std::string
        lesionSha256; ///< of the nodule's tracking UID: known again where the nodule is, telling nothing elsewhere
    bool training = false;
    std::string networkSha256; ///< of what the network answered, as readers will see it; "" without

    bool operator==(const PlannedCase&) const = default;
};

/// Nobody's name.
struct PlannedReader {
    int number = 0;
    std::string seniority, specialty;
    std::optional<int> years;

    bool operator==(const PlannedReader&) const = default;
};

/// All that is frozen before the first read. It names no person, no place and no day of a patient.
struct Plan {
    std::string study; ///< its name
    Protocol protocol;
    std::vector<PlannedCase> cases;
    std::vector<PlannedReader> readers;
    std::vector<OrderPlace> orders;
    std::vector<std::pair<std::string, int>> excluded; ///< reasons with counts

    bool operator==(const Plan&) const = default;
};

/// One text for one plan, byte for byte, so that its SHA-256 is the plan's. Field names are stable.
std::string toJson(const Plan& plan);
/// @throws Error(BadInput) for a text that is no such JSON
Plan planFromJson(const std::string& text);
std::string sha256Of(const Plan& plan);

/// Every place where `now` is not what was frozen, each as a clause that names it.
std::vector<std::string> differences(const Plan& frozen, const Plan& now);

} // namespace dsmt::study
