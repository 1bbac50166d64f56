// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/reading_order.h"

namespace dsmt::study {

/// Of one place in a reader's order: which of its answers are locked.
struct LockedAnswers {
    bool unaided = false, aided = false;
};

/// Where a reader stands with a case. It is never stored: what is locked says it, so that after a crash it is what it
/// was.
enum class CaseState {
    AwaitingUnaided,
    AwaitingAided, ///< of a sequential case the unaided answer is locked, and the network's is shown
    Done,
};

/// @throws Error(BadInput) for locked answers to which no sequence of steps leads, such as an aided one before the
/// unaided one of a sequential case
CaseState stateOf(Design design, const OrderPlace& place, const LockedAnswers& locked);

/// The answers that a place asks for, in order: false the unaided, true the aided one.
std::vector<bool> answersOf(Design design, const OrderPlace& place);

/// An answer may be corrected by its reader as long as it is locked and nothing that would tell has been shown since:
/// of the same case, in any session, the network's answer or the truth.
/// @param shownSince such a thing was shown after this answer was locked @return why not, as a clause; "" when it may
std::string whyNoCorrection(bool locked, bool shownSince);

} // namespace dsmt::study
