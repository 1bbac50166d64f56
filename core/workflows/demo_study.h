// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/records/assessment.h"
#include "core/workflows/demo_cases.h"

#include <cstdint>
#include <vector>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

inline constexpr const char* kDemoStudy = "demonstration";

/// Plans the paper's study on simulated nodules, freezes it and lets simulated senior readers (phantom/
/// simulated_readers.h, with the skill that the paper reports) answer every case, signed in and one after the other, as
/// readers do. Everything in it is marked as simulated. Nothing stays when it fails.
/// @param answers of the network, one a case @param name of the study
/// @return the study's id
/// @throws Error(BadInput) when the library has a study of this name; Error(Failed); Cancelled
std::int64_t makeDemoStudy(database::Library& library, const std::string& name, const std::vector<DemoCase>& cases,
                           const std::vector<Assessment>& answers, const Progress& progress);

} // namespace dsmt::workflows
