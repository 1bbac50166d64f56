// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/nodule_read.h"
#include "core/records/reference_standard.h"
#include "tests/database/stored_records.h"

namespace dsmt::fixtures {

/// A series of this UID with `count` nodules 20 mm apart; their ids.
std::vector<std::int64_t> addNodules(database::Library& library, const std::string& seriesUid, int count);

ReferenceStandard resected(std::int64_t noduleId, PathologyCategory category);
/// Of a reader and study that must exist, answered in full.
NoduleRead fullRead(std::int64_t studyId, std::int64_t readerId, std::int64_t noduleId,
                    double invasiveness = 100.0 / 3);

/// Rows in every table that protects its rows: two nodules with two predictions each (one with a mask), a corrected
/// truth, reads of two readers, one corrected, and a comparison.
void fillLibrary(database::Library& library);

} // namespace dsmt::fixtures
