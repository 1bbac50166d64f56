// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/pacs_settings.h"

namespace dsmt::workflows {

/// The PACS as it is set up in a library; as it is by default where nothing is. @throws Error(Failed)
PacsSettings pacsSettings(database::Library& library);

/// @throws Error(BadInput) saying what is wrong; Error(Failed)
void storePacsSettings(database::Library& library, const PacsSettings& settings);

} // namespace dsmt::workflows
