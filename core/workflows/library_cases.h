// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"

namespace dsmt::workflows {

/// A library that is there already: asking for what it holds must not make one, nor need to write.
/// @throws Error(NotFound, Failed)
database::Library existingLibrary(const std::filesystem::path& folder, database::Access access = database::Access::Any);

/// @throws Error(NotFound) when there is no such library or no such series in it
database::CaseRow caseOf(const std::filesystem::path& library, const std::string& seriesUid);

/// Whose nodules are not independent of each other: the patient's ID, else the UID of the CT's study.
std::string patientOf(const SeriesRecord& series);

} // namespace dsmt::workflows
