// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/release.h"

namespace dsmt::study {

Released releasedFor(const Protocol& protocol, const OrderPlace& place, const LockedAnswers& locked)
{
    const CaseState state = stateOf(protocol.design, place, locked);
    const bool asksAided = answersOf(protocol.design, place).back();
    Released released;
    released.network = asksAided && state != CaseState::AwaitingUnaided;
    released.truth = place.training && protocol.feedback && state == CaseState::Done;
    return released;
}

std::optional<NetworkAnswer> networkAnswer(const Assessment& assessment)
{
    if (assessment.refused() || !assessment.invasiveness)
        return std::nullopt;
    const Invasiveness& invasiveness = *assessment.invasiveness;
    return NetworkAnswer{invasiveness.probability, invasiveness.lower,       invasiveness.upper,
                         invasiveness.invasive(),  assessment.bubbleLucency, assessment.pleuralRetraction};
}

} // namespace dsmt::study
