// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_check.h"
#include "core/study/design.h"
#include "tests/database/planned_study.h"

#include <QStringList>

#include <filesystem>

namespace dsmt::ui::testing {

/// Words that stand in the library beside what a reader may be handed: patient, folder and description of the CT,
/// pathologist and finding, words of the prediction, comment of another reader, name of the nodule.
inline const QStringList kMarks{"PLANTED-PATIENT", "PLANTED-FOLDER", "PLANTED-DESCRIPTION", "PLANTED-PATHOLOGIST",
                                "PLANTED-TRUTH",   "PLANTED-SCOPE",  "PLANTED-OTHER-READ",  "PLANTED-NODULE",
                                "19870605",        "1987-06-05",     "PLANTED-PREDICTION"};
inline constexpr double kProbability = 0.8137; ///< of each prediction
inline constexpr const char* kProbabilityText = "81 %";

struct RoomCases {
    int cts = 3;
    int nodulesOfEach = 1;
};

/// A library of small simulated CTs that can be read, whose nodules have truth and prediction; odd ones are invasive.
void addReadableCases(database::Library& library, const std::filesystem::path& folder, const RoomCases& cases);

struct RoomPlan {
    study::Design design = study::Design::Sequential;
    int readers = 1, training = 0;
    bool feedback = false;
};

/// All of it, frozen, with the coordinator's passcode kCoordinator; and one read of another study with a comment.
std::int64_t makeRoomStudy(const std::filesystem::path& library, const RoomCases& cases, const RoomPlan& plan);

inline constexpr const char* kCoordinator = "coordinate";

} // namespace dsmt::ui::testing
