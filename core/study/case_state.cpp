// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/case_state.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace dsmt::study {

std::vector<bool> answersOf(Design design, const OrderPlace& place)
{
    if (design == Design::Sequential)
        return {false, true};
    return {place.aided};
}

CaseState stateOf(Design design, const OrderPlace& place, const LockedAnswers& locked)
{
    CaseState state = CaseState::Done;
    bool open = false, stray = locked.unaided || locked.aided;
    for (const bool aided : answersOf(design, place)) {
        const bool isLocked = aided ? locked.aided : locked.unaided;
        if (isLocked && open)
            throw Error(ErrorKind::BadInput,
                        fmt::format("case {} has an aided answer before the unaided one", place.caseNumber));
        if (!isLocked && !open) {
            state = aided ? CaseState::AwaitingAided : CaseState::AwaitingUnaided;
            open = true;
        }
        stray = stray && !isLocked;
    }
    if (stray)
        throw Error(
            ErrorKind::BadInput,
            fmt::format("case {} has an answer that its place in the order does not ask for", place.caseNumber));
    return state;
}

std::string whyNoCorrection(bool locked, bool shownSince)
{
    if (!locked)
        return "there is no answer to correct yet";
    if (shownSince)
        return "what would tell has been shown since; the first answer stays";
    return "";
}

} // namespace dsmt::study
