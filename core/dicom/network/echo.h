// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/records/pacs_settings.h"

#include <chrono>

namespace dsmt::dicom {

/// Asks a peer whether it is there (C-ECHO, PS3.7 9.1.5). Returns how long connecting and answering took.
/// @throws Error(Failed) with the reason in words; Cancelled
std::chrono::milliseconds echo(const PacsLink& link, const Progress& progress = {});

} // namespace dsmt::dicom
