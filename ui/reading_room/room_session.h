// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"
#include "core/study/reading_time.h"
#include "ui/session/library_thread.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <optional>
#include <vector>

namespace dsmt::ui {

/// A reader whom the room may be opened for.
struct RoomReader {
    std::int64_t readerId = 0;
    QString code, name;
};

/// The reader at the machine and what the protocol hands to this reader, which is all that is held here. Everything
/// that is done is asked of the library and shown only when it has answered.
class RoomSession final : public QObject {
    Q_OBJECT

public:
    using Clock = database::StudyReading::Clock;

    RoomSession(LibraryThread& library, std::int64_t studyId, Clock clock = study::instantNow,
                QObject* parent = nullptr);

    /// readersListed() follows.
    void listReaders();
    void signIn(std::int64_t readerId, const QString& passcode);
    void signOut();
    bool isSignedIn() const { return m_reader.has_value(); }
    /// "R1"; empty while nobody is signed in.
    QString readerCode() const;

    /// The case on the screen: what is to be read next, or an earlier one.
    const std::optional<database::ReadingStep>& step() const { return m_step; }
    /// While an earlier answer is on the screen.
    const std::optional<database::EarlierAnswer>& earlier() const { return m_earlier; }

    /// Locks the answer of the case that is to be read.
    void lock(const NoduleRead& answers);
    /// Puts another answer in the place of the earlier one on the screen.
    void correct(const NoduleRead& answers, const QString& reason);
    void goBack();
    void goForward();

    void pause();
    void resume();
    bool isPaused() const { return m_time.paused; }
    /// The reader moved, typed or clicked.
    void noteSign();
    study::ReadingTime time() const;

    /// @param detail as StudyReading::note, without the times
    void note(const QString& kind, QJsonObject detail = {});

    /// The answers as far as they are given; they come back after an interruption.
    void keepDraft(const NoduleRead& answers);
    const std::optional<NoduleRead>& draft() const { return m_draft; }

signals:
    void readersListed(const std::vector<dsmt::ui::RoomReader>& readers, const QString& study);
    void signedIn();
    void signedOut();
    void stepChanged();
    void pausedChanged(bool paused);
    /// It survives a crash and a power cut.
    void locked(int caseNumber, bool aided);
    /// Of a training case, where the protocol tells it.
    void truthTold(int caseNumber, bool invasive);
    void corrected(int caseNumber);
    /// What was not done and why, in a sentence.
    void refused(const QString& text);

private:
    void askNext();
    void showStep(database::ReadingStep step, std::optional<NoduleRead> draft);
    void showEarlier(int back);
    double now() const { return double(m_monotonic.elapsed()) / 1000; }
    NoduleRead timed(NoduleRead answers) const;

    LibraryThread& m_library;
    const std::int64_t m_studyId;
    const Clock m_clock;
    QElapsedTimer m_monotonic;
    std::optional<database::SignedIn> m_reader;
    std::optional<database::ReadingStep> m_step;
    std::optional<database::EarlierAnswer> m_earlier;
    std::optional<NoduleRead> m_draft;
    study::ReadingTime m_time;
    int m_back = 0;
    bool m_busy = false;        ///< an answer is on its way
    bool m_lockRefused = false; ///< said again once the step that follows is on the screen
    QString m_lastRefusal;
};

} // namespace dsmt::ui
