// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "tests/fixtures/temporary_folder.h"

#include <string>

namespace dsmt::fixtures {

/// A series whose text no encoding but UTF-8 carries, with quotes and SQL in it.
SeriesRecord unusualSeries(const std::string& seriesUid = "1.2.3");

/// An assessment with every field set to a number that decimal rounding would change.
Assessment fullAssessment(const std::string& seriesUid = "1.2.3");
/// Refused before anything was measured.
Assessment refusedAssessment(const std::string& seriesUid = "1.2.3");

/// A ball on an oblique grid.
imaging::Mask ballMask();

/// Changes a library behind the program's back: triggers are dropped first.
void tamper(const std::filesystem::path& libraryFolder, const std::string& sql);

/// What the library says against a statement; "it was done" where it takes it.
std::string refusalOf(database::Library& library, const std::string& sql);

std::string fileBytes(const std::filesystem::path& file);

} // namespace dsmt::fixtures
