// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/database/sign_in_store.h"
#include "core/imaging/geometry.h"
#include "core/records/nodule_read.h"
#include "core/study/release.h"
#include "core/study/session_state.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace dsmt::database {

/// All that a reader is given about what to do next, and all that the protocol has released at this moment; nothing
/// else about the case is in it: no patient, no day, no truth, no read of anybody.
struct ReadingStep {
    study::SessionState state = study::SessionState::Done;
    int session = 0, sessions = 0;
    int done = 0, of = 0; ///< cases of this session
    std::optional<study::Instant> washoutEnds;

    // While state is Reading:
    int caseNumber = 0;
    std::int64_t noduleId = 0, seriesId = 0; ///< to open the CT by, not to be shown
    imaging::WorldPoint center;              ///< of the nodule, LPS mm
    bool training = false;
    bool aided = false;                          ///< which answer is asked for
    std::optional<study::NetworkAnswer> network; ///< only where it is released
    std::string positive, negative;              ///< as the protocol words the question
    std::int64_t followingSeriesId = 0;          ///< the CT of the case after this one, to read it ahead; 0 for none
    // What this reader did at the case before an interruption:
    double seconds = 0, idleSeconds = 0;     ///< on this answer
    std::map<int, std::string> measurements; ///< in this session: JSON of annotations by key
};

/// An answer that was locked in the session that is read, seen again by its reader.
struct EarlierAnswer {
    ReadingStep step;
    NoduleRead answers;
    std::string whyNoCorrection; ///< a clause; "" when it may be corrected
};

struct LockedRead {
    std::int64_t id = 0;
    std::optional<bool> truth; ///< of a training case that is done, where the protocol tells it: invasive
};

/// A reader's way through a planned study. Every call asks what is locked, in the transaction in which it acts: two
/// windows of one reader cannot answer a case twice, and after a crash the reader is at the same case. What is refused
/// stays on record. All throw Error(Failed); Error(Refused) before the plan is frozen and with a clock that was set
/// back.
class StudyReading final {
public:
    using Clock = std::function<study::Instant()>;

    explicit StudyReading(Library& library, Clock clock = study::instantNow)
        : m_library(library), m_clock(std::move(clock))
    {
    }

    /// What is next. That the network's answer was shown is durable before it is handed out.
    ReadingStep next(const SignedIn& reader);

    /// Locks the answer; it survives kill -9 and power loss when the call returns.
    /// @param answers ids, session and arm are filled in here @param caseNumber and @param aided what the reader was
    /// asked
    /// @throws Error(Refused) when that is not the next step; Error(BadInput) for answers that are none
    LockedRead lock(const SignedIn& reader, int caseNumber, bool aided, const NoduleRead& answers);

    /// Another answer in the place of a locked one, which stays too. @throws Error(Refused) when what would tell has
    /// been shown since; Error(BadInput) without a reason
    LockedRead correct(const SignedIn& reader, int session, int caseNumber, bool aided, const NoduleRead& answers,
                       const std::string& reason);

    /// What was locked `back` answers ago in this session; nothing when there are not so many.
    std::optional<EarlierAnswer> earlier(const SignedIn& reader, int back);

    /// @param kind window, slice, idle, pause, resume or measurement @param detailJson an object: "aided",
    /// "seconds" and "idle_seconds" on the answer so far, "key" and "annotation" (null: taken away) of a measurement,
    /// and what the kind says
    /// @throws Error(BadInput) for anything else
    void note(const SignedIn& reader, const std::string& kind, const std::string& detailJson);

private:
    Library& m_library;
    Clock m_clock;
};

} // namespace dsmt::database
