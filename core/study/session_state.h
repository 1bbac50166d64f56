// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/case_state.h"
#include "core/study/washout.h"

#include <map>
#include <optional>
#include <utility>

namespace dsmt::study {

/// What one reader has locked.
struct ReaderProgress {
    std::map<std::pair<int, int>, LockedAnswers> locked; ///< by session and case number
    std::map<int, Instant> lastLocked;                   ///< by session
};

enum class SessionState {
    Reading,
    Washout, ///< the session before is done, the next may not begin yet
    Done,    ///< of all sessions
};

/// "reading", "washout", "done".
const char* toString(SessionState state);

/// Where a reader stands. It is derived from what is locked alone, so that a reader comes back to the same case after
/// any interruption.
struct ReaderState {
    SessionState state = SessionState::Done;
    std::optional<OrderPlace> place; ///< what is to be read; nothing unless state is Reading
    bool aided = false;              ///< which answer of it
    std::optional<Instant> washoutEnds;
    int session = 0;            ///< that is read, or waited for; the last one when all is done
    int done = 0, of = 0;       ///< places of that session
    int doneOfAll = 0, all = 0; ///< places of all sessions
};

/// @param order of this reader alone, by session and position @throws Error(BadInput) as stateOf
ReaderState readerState(const Protocol& protocol, const std::vector<OrderPlace>& order, const ReaderProgress& progress,
                        Instant now);

} // namespace dsmt::study
