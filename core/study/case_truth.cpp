// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/case_truth.h"

namespace dsmt::study {

std::optional<bool> truthOf(const Protocol& protocol, const ReferenceStandard& standard)
{
    if (standard.category != PathologyCategory::Other)
        return standard.invasive();
    if (standard.detail == protocol.positive)
        return true;
    if (standard.detail == protocol.negative)
        return false;
    return std::nullopt;
}

} // namespace dsmt::study
