// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading_room/room_session.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace dsmt::ui {

/// Where a reader says who it is. Nobody's progress is seen here.
class SignInForm final : public QWidget {
    Q_OBJECT

public:
    explicit SignInForm(QWidget* parent = nullptr);

    void setReaders(const std::vector<RoomReader>& readers, const QString& study);
    /// Also forgets what was typed.
    void say(const QString& text);
    void clear();

signals:
    void signInRequested(std::int64_t readerId, const QString& passcode);
    void leaveRequested();

private:
    QLabel *m_study, *m_message;
    QComboBox* m_reader;
    QLineEdit* m_passcode;
};

} // namespace dsmt::ui
