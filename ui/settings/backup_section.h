// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/library_thread.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace dsmt::ui {

class BackupTableModel;
class LibraryJob;

/// Backups of the library: made, listed, restored.
class BackupSection final : public QWidget {
    Q_OBJECT

public:
    BackupSection(LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);

signals:
    /// A person was asked and wants it: the window has to close the library first.
    void restoreRequested(const std::filesystem::path& backup);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void reload();
    void makeBackup();
    void askToRestore();
    void showState();

    LibraryThread& m_library;
    BackupTableModel* m_model;
    QPushButton *m_make, *m_restore;
    QTableView* m_table;
    LibraryJob* m_job;
};

} // namespace dsmt::ui
