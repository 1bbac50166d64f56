// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/blinded_ct.h"
#include "ui/reading_room/room_session.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <utility>

class QLabel;
class QStackedWidget;

namespace dsmt::ui {

class RatingPanel;
class RoomCts;
class RoomNotice;
class RoomViews;
class SignInForm;

/// The window in which the readers of one study read. It stands alone: while it is there, the pages of the workstation
/// do not exist, so that nothing of patients, truth, other reads or the network is in this program but what the
/// protocol has handed to the reader who is signed in.
class ReadingRoom final : public QWidget {
    Q_OBJECT

public:
    ReadingRoom(const std::filesystem::path& library, std::int64_t studyId, const Theme& theme,
                RoomSession::Clock clock = study::instantNow);
    ~ReadingRoom() override;

    RoomSession& session() { return m_session; }
    RoomViews& views() { return *m_views; }
    RatingPanel& panel() { return *m_panel; }
    RoomCts& cts() { return *m_cts; }
    LibraryThread& library() { return m_library; }

signals:
    /// The coordinator has closed it.
    void left();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeDesk();
    QWidget* makeHeader();
    void addShortcuts();
    void showKeys();
    void connectSession();
    void showStep();
    void showCt(const workflows::BlindedCt& ct);
    bool mayLock() const;
    void refuse(const QString& text);
    void signOut();
    void askToLeave();
    void storeDraftNow();

    LibraryThread m_library;
    RoomSession m_session;
    RoomCts* m_cts;
    QStackedWidget* m_stack;
    SignInForm* m_signIn;
    RoomViews* m_views;
    RatingPanel* m_panel;
    RoomNotice* m_notice;
    QLabel* m_reader = nullptr;
    QTimer m_draftRest;
    QWidget* m_desk;
    /// Session and number of the case in the views; zeros for none, and for an earlier answer.
    std::pair<int, int> m_caseShown;
    bool m_mayClose = false;
};

} // namespace dsmt::ui
