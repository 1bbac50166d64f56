// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/reading_position.h"

#include "core/base/error.h"
#include "core/database/case_traces.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

study::LockedAnswers lockedAt(const study::ReaderProgress& progress, const study::OrderPlace& place)
{
    const auto found = progress.locked.find({place.session, place.caseNumber});
    return found == progress.locked.end() ? study::LockedAnswers{} : found->second;
}

void addPlace(SQLite::Database& database, ReadingStep& step)
{
    SQLite::Statement select(database, "SELECT series, center_x, center_y, center_z FROM nodules WHERE id = ?");
    select.bind(1, step.noduleId);
    select.executeStep();
    step.seriesId = select.getColumn(0).getInt64();
    step.center = {select.getColumn(1).getDouble(), select.getColumn(2).getDouble(), select.getColumn(3).getDouble()};
}

/// The CT after the present case in its session, unless it is the same.
std::int64_t followingSeries(SQLite::Database& database, const ReadingPosition& position)
{
    const auto here = std::find(position.order.begin(), position.order.end(), *position.state.place);
    const auto next = here == position.order.end() ? here : here + 1;
    if (next == position.order.end() || next->session != here->session)
        return 0;
    const auto one = std::find_if(position.cases.begin(), position.cases.end(),
                                  [&](const StudyCase& known) { return known.number == next->caseNumber; });
    SQLite::Statement select(database, "SELECT series FROM nodules WHERE id = ?");
    select.bind(1, one->noduleId);
    return select.executeStep() ? select.getColumn(0).getInt64() : 0;
}

} // namespace

ReadingPosition readingPosition(SQLite::Database& database, const SignedIn& reader, study::Instant now)
{
    ReadingPosition position;
    position.now = now;
    position.study = studyRow(database, reader.studyId());
    if (position.study.frozenAt.empty())
        throw Error(ErrorKind::Refused,
                    fmt::format("the plan of {} is not frozen yet; nobody reads before (dsmt study freeze)",
                                position.study.name));
    position.order = studyOrders(database, reader.studyId(), reader.readerNumber());
    position.progress = readerProgress(database, reader.studyId(), reader.readerId());
    position.state = readerState(position.study.protocol, position.order, position.progress, now);
    position.cases = studyCases(database, reader.studyId());
    if (position.state.place)
        position.current = *std::find_if(position.cases.begin(), position.cases.end(), [&](const StudyCase& one) {
            return one.number == position.state.place->caseNumber;
        });
    return position;
}

ReadingStep stepAt(SQLite::Database& database, const ReadingPosition& position, const SignedIn& reader)
{
    const study::Protocol& protocol = position.study.protocol;
    ReadingStep step;
    step.state = position.state.state;
    step.session = position.state.session;
    step.sessions = sessionsOf(protocol.design);
    step.done = position.state.done;
    step.of = position.state.of;
    step.washoutEnds = position.state.washoutEnds;
    step.positive = protocol.positive;
    step.negative = protocol.negative;
    if (!position.current)
        return step;
    const study::OrderPlace& place = *position.state.place;
    step.caseNumber = place.caseNumber;
    step.noduleId = position.current->noduleId;
    step.training = place.training;
    step.aided = position.state.aided;
    addPlace(database, step);
    if (releasedFor(protocol, place, lockedAt(position.progress, place)).network && position.current->predictionId)
        step.network = networkAnswerOf(database, *position.current->predictionId);
    step.followingSeriesId = followingSeries(database, position);
    const CaseTraces traces = caseTraces(
        database,
        {reader.studyId(), reader.readerId(), position.current->noduleId, place.session, position.now, "", "{}"},
        step.aided);
    step.seconds = traces.seconds;
    step.idleSeconds = traces.idleSeconds;
    step.measurements = traces.measurements;
    return step;
}

std::string whyNotCorrected(SQLite::Database& database, const StudyEvent& event,
                            const std::optional<StoredRead>& earlier, bool aided)
{
    // Before an aided answer the network's was shown anyway.
    const std::string telling = aided ? "truth shown" : "";
    return study::whyNoCorrection(earlier.has_value(),
                                  earlier && wasShown(database, event, telling, earlier->lockedAt));
}

bool truthIsReleased(SQLite::Database& database, const ReadingPosition& before, const study::OrderPlace& place,
                     const SignedIn& reader)
{
    const study::ReaderProgress now = readerProgress(database, reader.studyId(), reader.readerId());
    return releasedFor(before.study.protocol, place, lockedAt(now, place)).truth;
}

} // namespace dsmt::database
