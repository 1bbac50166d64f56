// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/session_state.h"

#include <array>

namespace dsmt::study {

const char* toString(SessionState state)
{
    constexpr std::array kNames{"reading", "washout", "done"};
    return kNames[std::size_t(state)];
}

ReaderState readerState(const Protocol& protocol, const std::vector<OrderPlace>& order, const ReaderProgress& progress,
                        Instant now)
{
    ReaderState state;
    std::map<int, std::pair<int, int>> counts; // by session: done, of
    for (const OrderPlace& place : order) {
        const auto found = progress.locked.find({place.session, place.caseNumber});
        const CaseState isAt =
            stateOf(protocol.design, place, found == progress.locked.end() ? LockedAnswers{} : found->second);
        auto& [done, of] = counts[place.session];
        ++of;
        ++state.all;
        if (isAt == CaseState::Done) {
            ++done;
            ++state.doneOfAll;
        } else if (!state.place) {
            state.place = place;
            state.aided = isAt == CaseState::AwaitingAided;
        }
    }
    state.session = state.place ? state.place->session : sessionsOf(protocol.design);
    std::tie(state.done, state.of) = counts[state.session];
    if (!state.place)
        return state;
    state.state = SessionState::Reading;
    const auto before = progress.lastLocked.find(state.session - 1);
    if (state.session == 1 || before == progress.lastLocked.end())
        return state;
    // Once begun, a session goes on whatever the clock says; that it does not run backwards is asked elsewhere.
    if (const Instant ends = washoutEnds(before->second, protocol.washoutDays);
        now < ends && !progress.lastLocked.contains(state.session)) {
        state.state = SessionState::Washout;
        state.washoutEnds = ends;
        state.place.reset();
        state.aided = false;
    }
    return state;
}

} // namespace dsmt::study
