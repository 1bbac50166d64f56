// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "core/study/case_state.h"

#include <optional>

namespace dsmt::study {

/// What a reader may be shown about a case at this moment. Identity and the reads of others never are: nothing stands
/// for them, so that no code can release them (FDA 2022, section IV.C: readers are blinded to truth and to each other).
struct Released {
    bool network = false; ///< what the network answered
    bool truth = false;   ///< of a training case, once it is done, where the protocol wants that
};

Released releasedFor(const Protocol& protocol, const OrderPlace& place, const LockedAnswers& locked);

/// What a reader sees of a prediction. No hashes, names, places or CT.
struct NetworkAnswer {
    double invasiveness = 0, lower = 0, upper = 0; ///< calibrated probability with its spread, in [0, 1]
    bool invasiveCall = false;
    std::optional<double> bubbleLucency, pleuralRetraction; ///< probabilities

    bool operator==(const NetworkAnswer&) const = default;
};
/// Nothing where the network refused.
std::optional<NetworkAnswer> networkAnswer(const Assessment& assessment);

} // namespace dsmt::study
