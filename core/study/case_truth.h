// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/reference_standard.h"
#include "core/study/protocol.h"

#include <optional>

namespace dsmt::study {

/// Whether a case is one of the protocol's positives: an invasive adenocarcinoma against AAH, AIS and MIA, or, where
/// the reference standard is "other", what its detail says when that is the protocol's own wording of one of its two
/// classes (such as "malignant" and "benign"). Nothing for anything else.
std::optional<bool> truthOf(const Protocol& protocol, const ReferenceStandard& standard);

} // namespace dsmt::study
