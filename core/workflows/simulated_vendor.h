// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/write_ct.h"
#include "core/phantom/case_key.h"
#include "core/phantom/simulated_case.h"

namespace dsmt::workflows {

/// How the simulated vendor of a scan writes it: habits that real scanners have (unsigned with -1024, padding far below
/// air, slices from above), under invented names.
dicom::CtStyle styleOf(const phantom::CaseKey& key, const phantom::Acquisition& acquisition);

} // namespace dsmt::workflows
