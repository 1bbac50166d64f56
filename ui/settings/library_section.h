// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library_check.h"
#include "core/database/upkeep.h"
#include "ui/session/preferences.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace dsmt::ui {

class FactGrid;
class LibraryJob;

/// Where the case library lies, what is in it, and whether it is as it was stored.
class LibrarySection final : public QWidget {
    Q_OBJECT

public:
    LibrarySection(LibraryThread& library, Preferences& preferences, const Theme& theme, QWidget* parent = nullptr);

    /// For the next start. @return false, and nothing is changed, for a place that is no absolute path
    bool choosePlace(const QString& folder);

signals:
    /// A person wants what was chosen to be in force now.
    void startAgainRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makePlaceRow();
    QWidget* makeCheckRow();
    void showNextPlace();
    void showStatistics(const database::LibraryStatistics& statistics);
    void check();
    QString outcomeOf(const database::CheckReport& report);

    LibraryThread& m_library;
    Preferences& m_preferences;
    QLabel *m_place, *m_nextPlace;
    QPushButton* m_startAgain;
    FactGrid* m_facts;
    QPushButton* m_check;
    QCheckBox* m_withImages;
    QPlainTextEdit* m_faults;
    LibraryJob* m_job;
};

} // namespace dsmt::ui
