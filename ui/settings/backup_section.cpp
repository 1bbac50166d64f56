// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_section.h"

#include "core/database/backup.h"
#include "ui/assessment/assessment_words.h"
#include "ui/settings/backup_table_model.h"
#include "ui/settings/library_job.h"
#include "ui/settings/section_parts.h"
#include "ui/theme/row_table.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

BackupSection::BackupSection(LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new BackupTableModel(this)),
      m_make(new QPushButton(tr("&Back up now"), this)), m_restore(new QPushButton(tr("&Restore..."), this)),
      m_table(rowTable(m_model, BackupTableModel::File, tr("Backups"), this)),
      m_job(new LibraryJob(library.folder(), theme, this))
{
    auto* column = sectionColumn(this, tr("Backup"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(explanation(
        tr("A backup holds everything but the CT images, which are never changed once they are in the library. It is "
           "checked before it counts; the newest %1 stay. They lie in the folder \"backups\" of the library: copy them "
           "to another disk.")
            .arg(database::kBackupGenerations)));
    auto* row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addWidget(m_restore);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_job);
    column->addWidget(m_table, 1);
    connect(m_make, &QPushButton::clicked, this, &BackupSection::makeBackup);
    connect(m_restore, &QPushButton::clicked, this, &BackupSection::askToRestore);
    connect(m_job, &LibraryJob::runningChanged, this, &BackupSection::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BackupSection::showState);
    showState();
}

void BackupSection::showEvent(QShowEvent* event)
{
    reload();
    QWidget::showEvent(event);
}

void BackupSection::reload()
{
    m_library.ask(
        this, [](database::Library& library) { return database::backups(library.folder()); },
        [this](std::vector<database::BackupFile> backups) {
            m_model->setBackups(std::move(backups));
            m_table->setCurrentIndex(m_model->index(0, 0));
            showState();
        });
}

void BackupSection::showState()
{
    m_make->setEnabled(!m_job->isRunning());
    m_restore->setEnabled(!m_job->isRunning() && m_table->currentIndex().isValid());
}

void BackupSection::makeBackup()
{
    m_job->start(
        tr("Making a backup"),
        [](database::Library& library, const Progress& progress) { return database::backUp(library, progress); },
        [this](const database::BackupFile& backup) {
            reload();
            return tr("Backed up to %1, and checked.").arg(QString::fromStdString(backup.file.string()));
        });
}

void BackupSection::askToRestore()
{
    const database::BackupFile backup = m_model->backup(m_table->currentIndex().row());
    const auto answer = QMessageBox::question(
        this, tr("Restore this backup?"),
        tr("The library becomes what it was at %1. What was stored since then is no longer in it; the file that it "
           "replaces is set aside in the folder \"set-aside\", not lost.\n\nThe window closes and opens again.")
            .arg(localTimeText(backup.madeAt)),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        emit restoreRequested(backup.file);
}

} // namespace dsmt::ui
