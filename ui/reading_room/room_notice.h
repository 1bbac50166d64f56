// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dsmt::ui {

/// In the place of a case: the room is paused, a washout is not over, or all is done.
class RoomNotice final : public QWidget {
    Q_OBJECT

public:
    explicit RoomNotice(QWidget* parent = nullptr);

    void showPause();
    void showStanding(const database::ReadingStep& step);
    void say(const QString& refusal);

signals:
    void resumeRequested();
    void backRequested();
    void signOutRequested();

private:
    void show(const QString& title, const QString& text, bool paused);

    QLabel *m_title, *m_text, *m_refusal;
    QPushButton *m_resume, *m_back, *m_signOut;
};

/// When a washout ends and why nothing may be read before, in words. @param ends UTC
QString washoutText(study::Instant ends);

} // namespace dsmt::ui
