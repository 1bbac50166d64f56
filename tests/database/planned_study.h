// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/database/study_reading.h"
#include "core/database/study_store.h"
#include "tests/database/filled_library.h"

#include <functional>

namespace dsmt::fixtures {

inline constexpr const char* kPasscode = "passcode";
/// A patient's name and id, a pathologist and words of a prediction that no reader may ever be handed.
inline constexpr const char* kPlantedMarks[] = {"PLANTED-PATIENT", "PLANTED-PATHOLOGIST", "PLANTED-SCOPE"};

/// Nodules of one CT with truth and prediction (12 mm; odd ones invasive), whose ids come back.
std::vector<std::int64_t> addCases(database::Library& library, int count);
/// R1, R2, ... whose passcode is kPasscode.
std::vector<std::int64_t> addReaders(database::Library& library, int count);

/// A frozen study "pilot" of all nodules and readers that there are.
std::int64_t frozenStudy(database::Library& library, study::Design design, int trainingCases = 0,
                         bool feedback = false);

/// What a reader answers, by case number, so that tests know it again.
NoduleRead answersTo(int caseNumber, bool aided = false);

/// Reads on until `most` answers are locked or nothing is to be read; how many were locked.
int readOn(database::StudyReading& reading, const database::SignedIn& reader, int most = 1000000);

/// Runs the work, which must throw an Error of this kind; its message.
std::string refusalOf(const std::function<void()>& work, ErrorKind kind = ErrorKind::Refused);

} // namespace dsmt::fixtures
