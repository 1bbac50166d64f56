// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_session.h"

#include "core/database/study_plan_guard.h"
#include "core/database/study_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/reading_room/room_draft.h"

#include <utility>

namespace dsmt::ui {

using database::ReadingStep;
using database::SignedIn;
using database::StudyReading;

RoomSession::RoomSession(LibraryThread& library, std::int64_t studyId, Clock clock, QObject* parent)
    : QObject(parent), m_library(library), m_studyId(studyId), m_clock(std::move(clock))
{
    m_monotonic.start();
    connect(&m_library, &LibraryThread::failed, this, [this](const QString& text) {
        m_lastRefusal = sentence(text);
        emit refused(m_lastRefusal);
    });
}

void RoomSession::listReaders()
{
    using Listed = std::pair<std::vector<RoomReader>, QString>;
    m_library.ask(
        this,
        [id = m_studyId](database::Library& library) {
            Listed listed;
            for (const database::StudyReader& reader : database::StudyStore(library).readers(id))
                listed.first.push_back({reader.readerId, QString::fromStdString(database::readerCode(reader.number)),
                                        QString::fromStdString(reader.name)});
            for (const database::ReaderStudy& study : database::StudyStore(library).all())
                if (study.id == id)
                    listed.second = QString::fromStdString(study.name);
            return listed;
        },
        [this](const Listed& listed) { emit readersListed(listed.first, listed.second); });
}

void RoomSession::signIn(std::int64_t readerId, const QString& passcode)
{
    if (m_reader || std::exchange(m_busy, true))
        return;
    m_library.ask(
        this,
        [study = m_studyId, readerId, passcode = passcode.toStdString(), clock = m_clock](database::Library& library) {
            SignedIn reader = database::SignInStore(library).signIn(study, readerId, passcode, clock());
            database::requirePlan(library, reader, clock());
            return reader;
        },
        [this](SignedIn reader) {
            m_busy = false;
            m_reader = std::move(reader);
            emit signedIn();
            askNext();
        },
        [this] { m_busy = false; });
}

QString RoomSession::readerCode() const
{
    return m_reader ? QString::fromStdString(database::readerCode(m_reader->readerNumber())) : QString();
}

void RoomSession::signOut()
{
    if (!m_reader)
        return;
    if (m_step && m_step->state == study::SessionState::Reading && !m_earlier)
        note(QStringLiteral("pause"), {{"signed_out", true}});
    m_reader.reset();
    m_step.reset();
    m_earlier.reset();
    m_draft.reset();
    m_time = {};
    m_back = 0;
    emit signedOut();
}

void RoomSession::askNext()
{
    using Given = std::pair<ReadingStep, std::optional<NoduleRead>>;
    m_busy = true;
    m_library.ask(
        this,
        [reader = *m_reader, clock = m_clock](database::Library& library) {
            Given given{StudyReading(library, clock).next(reader), std::nullopt};
            given.second = storedDraft(library, reader, given.first);
            return given;
        },
        [this](Given given) {
            m_busy = false;
            if (m_reader)
                showStep(std::move(given.first), std::move(given.second));
            if (std::exchange(m_lockRefused, false))
                emit refused(m_lastRefusal);
        },
        [this] { m_busy = false; });
}

void RoomSession::showStep(ReadingStep step, std::optional<NoduleRead> draft)
{
    // Coming back from an earlier answer is no new start.
    const bool same = m_step && !m_earlier && m_step->session == step.session &&
                      m_step->caseNumber == step.caseNumber && m_step->aided == step.aided;
    if (!same)
        m_time = study::startedAt(now(), step.seconds, step.idleSeconds);
    m_step = std::move(step);
    m_draft = std::move(draft);
    m_earlier.reset();
    m_back = 0;
    emit stepChanged();
}

NoduleRead RoomSession::timed(NoduleRead answers) const
{
    const study::ReadingTime spent = time();
    answers.seconds = spent.seconds;
    answers.idleSeconds = spent.idleSeconds;
    return answers;
}

void RoomSession::lock(const NoduleRead& answers)
{
    if (!m_reader || !m_step || m_step->state != study::SessionState::Reading || m_earlier || isPaused() ||
        std::exchange(m_busy, true))
        return;
    m_library.ask(
        this,
        [reader = *m_reader, number = m_step->caseNumber, aided = m_step->aided, answers = timed(answers),
         clock = m_clock](database::Library& library) {
            return StudyReading(library, clock).lock(reader, number, aided, answers);
        },
        [this, number = m_step->caseNumber, aided = m_step->aided](const database::LockedRead& read) {
            emit locked(number, aided);
            if (read.truth)
                emit truthTold(number, *read.truth);
            if (m_reader)
                askNext();
        },
        [this] {
            // Another window of this reader may have been quicker.
            m_lockRefused = true;
            if (m_reader)
                askNext();
        });
}

} // namespace dsmt::ui
