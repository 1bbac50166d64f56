// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/washout.h"

#include <fmt/format.h>

namespace dsmt::study {

Instant washoutEnds(Instant lastLocked, int days)
{
    return lastLocked + std::chrono::days(days);
}

std::string whyClockRefused(Instant now, std::optional<Instant> newestKnown)
{
    if (!newestKnown || now + kClockTolerance >= *newestKnown)
        return "";
    return fmt::format(
        "the clock of this machine says {}, but something was stored at {}: the clock was set back; set it "
        "right, or let the coordinator accept it on record",
        isoText(now), isoText(*newestKnown));
}

} // namespace dsmt::study
