// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to what a reader has locked.
#include "core/database/in_library.h"
#include "core/database/read_store.h"
#include "core/database/reading_position.h"
#include "core/database/study_clock.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <utility>

namespace dsmt::database {

namespace {

/// Of the session that is being read, in the order in which they were asked for.
std::vector<std::pair<study::OrderPlace, bool>> lockedPlaces(const ReadingPosition& position)
{
    std::vector<std::pair<study::OrderPlace, bool>> locked;
    for (const study::OrderPlace& place : position.order) {
        if (place.session != position.state.session)
            continue;
        const auto found = position.progress.locked.find({place.session, place.caseNumber});
        if (found == position.progress.locked.end())
            continue;
        for (const bool aided : answersOf(position.study.protocol.design, place))
            if (aided ? found->second.aided : found->second.unaided)
                locked.emplace_back(place, aided);
    }
    return locked;
}

ReadingPosition standingAt(const ReadingPosition& position, const study::OrderPlace& place, bool aided)
{
    ReadingPosition there = position;
    there.state.state = study::SessionState::Reading;
    there.state.place = place;
    there.state.aided = aided;
    there.current = *std::find_if(position.cases.begin(), position.cases.end(),
                                  [&](const StudyCase& one) { return one.number == place.caseNumber; });
    return there;
}

} // namespace

std::optional<EarlierAnswer> StudyReading::earlier(const SignedIn& reader, int back)
{
    const study::Instant now = m_clock();
    requireClock(m_library, reader.studyId(), reader.readerId(), now);
    Transaction transaction(m_library);
    return inLibrary(m_library.folder(), [&]() -> std::optional<EarlierAnswer> {
        SQLite::Database& database = m_library.connection();
        const ReadingPosition position = readingPosition(database, reader, now);
        const auto locked = lockedPlaces(position);
        if (back < 1 || std::size_t(back) > locked.size())
            return std::nullopt;
        const auto& [place, aided] = locked[locked.size() - std::size_t(back)];
        const ReadingPosition there = standingAt(position, place, aided);
        EarlierAnswer answer;
        answer.step = stepAt(database, there, reader);
        NoduleRead like;
        like.studyId = reader.studyId();
        like.readerId = reader.readerId();
        like.noduleId = there.current->noduleId;
        like.session = place.session;
        like.aided = aided;
        const std::optional<StoredRead> stored = ReadStore(m_library).current(like);
        if (stored)
            answer.answers = stored->read;
        const StudyEvent event{reader.studyId(), reader.readerId(), like.noduleId, place.session, now, "", "{}"};
        answer.whyNoCorrection = whyNotCorrected(database, event, stored, aided);
        return answer;
    });
}

} // namespace dsmt::database
