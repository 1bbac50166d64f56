// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/library_thread.h"
#include "ui/studies/study_snapshot.h"

#include <QWidget>

#include <filesystem>
#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace dsmt::ui {

class StudyListModel;
class StudyTabs;

/// The coordinator's page: studies with their state, planned, frozen, watched, verified and handed over; and the door
/// to the reading room. While the coordinator's passcode locks it, only the door is open.
class StudiesPage final : public QWidget {
    Q_OBJECT

public:
    explicit StudiesPage(LibraryThread& library, QWidget* parent = nullptr);

    /// @param select a study; 0: the one that is selected stays
    void reload(std::int64_t select = 0);
    const std::optional<StudySnapshot>& shown() const { return m_shown; }
    bool isLocked() const { return m_locked; }

    /// What the dialogs of files do with a chosen file.
    void exportTo(const std::filesystem::path& file);
    void importFrom(const std::filesystem::path& file);

signals:
    /// The room is to be opened in the place of the workstation.
    void readingRequested(std::int64_t studyId);
    /// The page of results is to be shown.
    void resultsRequested(std::int64_t studyId);
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetails();
    void connectActions();
    void showSelected();
    void showState();
    void setLocked(bool locked);
    void unlock();
    void setCoordinatorPasscode();
    void freeze();
    void removeDraft();
    void verify();
    void openRoom();
    void setReaderPasscode(std::int64_t readerId, const QString& reader);
    void noteDeviation();
    void acceptClock();
    /// Does it in the library, then shows what there is; failures are said.
    template <class Request> void act(Request request, const QString& done);

    LibraryThread& m_library;
    StudyListModel* m_model;
    QListView* m_list;
    QStackedWidget* m_details;
    QLabel *m_title, *m_state, *m_lockText;
    StudyTabs* m_tabs;
    QPushButton *m_new, *m_import, *m_lock, *m_freeze, *m_read, *m_results, *m_verify, *m_export, *m_remove;
    std::optional<StudySnapshot> m_shown;
    bool m_hasPasscode = false, m_locked = false, m_seen = false;
};

} // namespace dsmt::ui
