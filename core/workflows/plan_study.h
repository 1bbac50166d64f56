// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/reader_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// Nodules of the library for which all holds, for a study to look at.
/// @param text words as they are searched for (database/search.h); "" for none
/// @param conditions such as "pathology=AIS" (database::listFilterFrom)
/// @throws Error(BadInput) for a condition that is none, and when no nodule is left; Error(Failed)
std::vector<std::int64_t> nodulesWhere(database::Library& library, const std::string& text,
                                       const std::vector<std::string>& conditions);

/// Readers by name; those that the library does not know are added. @throws Error(BadInput, Failed)
std::vector<std::int64_t> readersOfStudy(database::Library& library, const std::vector<database::Reader>& readers);

} // namespace dsmt::workflows
