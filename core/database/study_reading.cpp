// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_reading.h"

#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/read_store.h"
#include "core/database/reading_position.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_clock.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

/// What the page of a reader may put on record; the others are the program's.
constexpr std::array<std::string_view, 6> kNotedKinds{"window", "slice", "idle", "pause", "resume", "measurement"};

StudyEvent eventOf(const SignedIn& reader, const ReadingPosition& position, const std::string& kind,
                   const std::string& detailJson = "{}")
{
    StudyEvent event{reader.studyId(), reader.readerId(), std::nullopt, position.state.session, position.now, kind,
                     detailJson};
    if (position.current)
        event.noduleId = position.current->noduleId;
    return event;
}

/// Commits that it was tried.
[[noreturn]] void refuse(Library& library, Transaction& transaction, const StudyEvent& event, const std::string& text)
{
    inLibrary(library.folder(), [&] {
        StudyEvent refused = event;
        refused.kind = "refused";
        refused.detailJson = textDetail(text);
        insertEvent(library.connection(), refused);
    });
    transaction.commit();
    throw Error(ErrorKind::Refused, text);
}

std::string answerName(bool aided, int caseNumber)
{
    return fmt::format("the {} answer of case {}", aided ? "aided" : "unaided", caseCode(caseNumber));
}

NoduleRead completed(const NoduleRead& answers, const SignedIn& reader, std::int64_t noduleId, int session, bool aided)
{
    NoduleRead read = answers;
    read.studyId = reader.studyId();
    read.readerId = reader.readerId();
    read.noduleId = noduleId;
    read.session = session;
    read.aided = aided;
    return read;
}

} // namespace

ReadingStep StudyReading::next(const SignedIn& reader)
{
    const study::Instant now = m_clock();
    requireClock(m_library, reader.studyId(), reader.readerId(), now);
    Transaction transaction(m_library);
    const ReadingStep step = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const ReadingPosition position = readingPosition(database, reader, now);
        ReadingStep given = stepAt(database, position, reader);
        const StudyEvent shown = eventOf(reader, position, "network shown");
        if (given.network && !wasShown(database, shown, shown.kind))
            insertEvent(database, shown);
        return given;
    });
    transaction.commit();
    return step;
}

LockedRead StudyReading::lock(const SignedIn& reader, int caseNumber, bool aided, const NoduleRead& answers)
{
    const study::Instant now = m_clock();
    requireClock(m_library, reader.studyId(), reader.readerId(), now);
    Transaction transaction(m_library);
    const ReadingPosition position =
        inLibrary(m_library.folder(), [&] { return readingPosition(m_library.connection(), reader, now); });
    const StudyEvent shown = eventOf(reader, position, "truth shown");
    if (!position.current || position.current->number != caseNumber || position.state.aided != aided)
        refuse(m_library, transaction, shown, answerName(aided, caseNumber) + " is not what is to be read now");
    const NoduleRead read = completed(answers, reader, position.current->noduleId, position.state.session, aided);
    LockedRead locked{ReadStore(m_library).add(read, "", study::isoText(now)), std::nullopt};
    inLibrary(m_library.folder(), [&] {
        if (!truthIsReleased(m_library.connection(), position, *position.state.place, reader))
            return;
        if (const auto standard = ReferenceStandardStore(m_library).current(read.noduleId))
            locked.truth = standard->standard.invasive();
        insertEvent(m_library.connection(), shown);
    });
    transaction.commit();
    return locked;
}

LockedRead StudyReading::correct(const SignedIn& reader, int session, int caseNumber, bool aided,
                                 const NoduleRead& answers, const std::string& reason)
{
    if (reason.empty())
        throw Error(ErrorKind::BadInput, "a correction says why");
    const study::Instant now = m_clock();
    requireClock(m_library, reader.studyId(), reader.readerId(), now);
    Transaction transaction(m_library);
    const ReadingPosition position =
        inLibrary(m_library.folder(), [&] { return readingPosition(m_library.connection(), reader, now); });
    StudyEvent event = eventOf(reader, position, "refused");
    const auto one = std::find_if(position.cases.begin(), position.cases.end(),
                                  [&](const StudyCase& known) { return known.number == caseNumber; });
    if (caseNumber < 1 || one == position.cases.end())
        throw Error(ErrorKind::NotFound, fmt::format("this study has no case {}", caseCode(caseNumber)));
    event.noduleId = one->noduleId;
    const NoduleRead read = completed(answers, reader, one->noduleId, session, aided);
    const std::optional<StoredRead> earlier = ReadStore(m_library).current(read);
    const std::string why =
        inLibrary(m_library.folder(), [&] { return whyNotCorrected(m_library.connection(), event, earlier, aided); });
    if (!why.empty())
        refuse(m_library, transaction, event, answerName(aided, caseNumber) + " cannot be corrected: " + why);
    const LockedRead locked{ReadStore(m_library).add(read, reason, study::isoText(now)), std::nullopt};
    transaction.commit();
    return locked;
}

void StudyReading::note(const SignedIn& reader, const std::string& kind, const std::string& detailJson)
{
    if (std::find(kNotedKinds.begin(), kNotedKinds.end(), kind) == kNotedKinds.end())
        throw Error(ErrorKind::BadInput, "\"" + kind + "\" is nothing that is noted while reading");
    if (!nlohmann::json::parse(detailJson, nullptr, false).is_object())
        throw Error(ErrorKind::BadInput, "what is noted is no JSON object");
    const study::Instant now = m_clock();
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        const ReadingPosition position = readingPosition(m_library.connection(), reader, now);
        insertEvent(m_library.connection(), eventOf(reader, position, kind, detailJson));
    });
    transaction.commit();
}

} // namespace dsmt::database
