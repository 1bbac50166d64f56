// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to locked answers, pauses, and what is noted on the way.
#include "ui/reading_room/room_draft.h"
#include "ui/reading_room/room_session.h"

#include <QJsonDocument>

#include <utility>

namespace dsmt::ui {

using database::ReadingStep;
using database::StudyReading;

void RoomSession::correct(const NoduleRead& answers, const QString& reason)
{
    if (!m_reader || !m_earlier || std::exchange(m_busy, true))
        return;
    const ReadingStep& step = m_earlier->step;
    NoduleRead corrected = answers; // the time is the first answer's
    corrected.seconds = m_earlier->answers.seconds;
    corrected.idleSeconds = m_earlier->answers.idleSeconds;
    m_library.ask(
        this,
        [reader = *m_reader, session = step.session, number = step.caseNumber, aided = step.aided, corrected,
         reason = reason.trimmed().toStdString(), clock = m_clock](database::Library& library) {
            return StudyReading(library, clock).correct(reader, session, number, aided, corrected, reason);
        },
        [this, number = step.caseNumber](const database::LockedRead&) {
            m_busy = false;
            emit this->corrected(number);
            if (m_reader)
                showEarlier(m_back);
        },
        [this] { m_busy = false; });
}

void RoomSession::goBack()
{
    if (m_reader && m_step && !isPaused())
        showEarlier(m_back + 1);
}

void RoomSession::goForward()
{
    if (!m_reader || m_back == 0 || isPaused())
        return;
    if (m_back > 1)
        showEarlier(m_back - 1);
    else
        askNext();
}

void RoomSession::showEarlier(int back)
{
    if (m_busy)
        return;
    // What is to be read waits, and so does its time.
    if (m_back == 0)
        note(QStringLiteral("slice"), {{"left", true}});
    m_busy = true;
    using Earlier = std::optional<database::EarlierAnswer>;
    m_library.ask(
        this,
        [reader = *m_reader, back, clock = m_clock](database::Library& library) -> Earlier {
            return StudyReading(library, clock).earlier(reader, back);
        },
        [this, back](Earlier earlier) {
            m_busy = false;
            if (!m_reader)
                return;
            if (!earlier)
                return emit refused(tr("There is no earlier answer in this session."));
            m_back = back;
            m_step = earlier->step;
            m_draft = earlier->answers;
            m_earlier = std::move(earlier);
            emit stepChanged();
        },
        [this] { m_busy = false; });
}

void RoomSession::pause()
{
    if (!m_reader || m_earlier || isPaused() || !m_step || m_step->state != study::SessionState::Reading)
        return;
    note(QStringLiteral("pause"));
    m_time = study::pausedAt(m_time, now());
    emit pausedChanged(true);
}

void RoomSession::resume()
{
    if (!isPaused())
        return;
    m_time = study::resumedAt(m_time, now());
    note(QStringLiteral("resume"));
    emit pausedChanged(false);
}

void RoomSession::noteSign()
{
    const double silence = now() - m_time.lastSign;
    if (isPaused() || m_earlier || !m_step)
        return;
    m_time = study::signAt(m_time, now());
    if (silence > study::kIdleAfterSeconds)
        note(QStringLiteral("idle"), {{"silence_seconds", silence}});
}

study::ReadingTime RoomSession::time() const
{
    return study::at(m_time, now());
}

void RoomSession::note(const QString& kind, QJsonObject detail)
{
    // While an answer is on its way the library may be at the next case already.
    if (!m_reader || !m_step || m_step->state != study::SessionState::Reading || m_earlier || m_busy)
        return;
    const study::ReadingTime spent = time();
    detail["aided"] = m_step->aided;
    detail["seconds"] = spent.seconds;
    detail["idle_seconds"] = spent.idleSeconds;
    m_library.ask([reader = *m_reader, kind = kind.toStdString(),
                   text = QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString(), clock = m_clock](
                      database::Library& library) { StudyReading(library, clock).note(reader, kind, text); });
}

void RoomSession::keepDraft(const NoduleRead& answers)
{
    if (!m_reader || !m_step || m_step->state != study::SessionState::Reading || m_earlier || m_busy)
        return;
    m_draft = answers;
    m_library.ask([reader = *m_reader, step = *m_step, answers](database::Library& library) {
        storeDraft(library, reader, step, answers);
    });
}

} // namespace dsmt::ui
