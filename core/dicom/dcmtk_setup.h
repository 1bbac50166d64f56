// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::dicom {

/// Registers DCMTK's decoders and silences its log (what matters is thrown or returned as a reason). Every entry
/// into this folder calls it first; only the first call works. Safe from any thread.
void prepareDcmtk();

} // namespace dsmt::dicom
