// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

namespace dsmt::commands {

std::string seriesTable(const dicom::ScanResult& scan);
std::string seriesJson(const dicom::ScanResult& scan);

} // namespace dsmt::commands
