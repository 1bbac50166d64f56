// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restore_backup.h"

#include "core/database/backup.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/jobs/job_runner.h"

#include <QCoreApplication>
#include <QDebug>
#include <QEventLoop>
#include <QProgressDialog>

namespace dsmt::ui {

namespace {

constexpr int kSteps = 1000;

} // namespace

QString restoreBackup(const std::filesystem::path& libraryFolder, const std::filesystem::path& backup)
{
    QProgressDialog dialog(QCoreApplication::translate("dsmt::ui::RestoreBackup", "Restoring the library"), {}, 0,
                           kSteps);
    dialog.setWindowTitle(QCoreApplication::translate("dsmt::ui::RestoreBackup", "DSMT Workstation"));
    dialog.setMinimumDuration(0);
    dialog.setAutoClose(false);
    dialog.show();
    QEventLoop loop;
    QString outcome;
    JobRunner runner;
    QObject::connect(&runner, &JobRunner::progressed, &dialog, [&dialog](double fraction, const QString& stage) {
        dialog.setValue(int(kSteps * fraction));
        dialog.setLabelText(stageText(stage));
    });
    QObject::connect(&runner, &JobRunner::failed, &loop, [&](const QString& why) {
        qWarning().noquote() << why;
        outcome = QCoreApplication::translate("dsmt::ui::RestoreBackup", "The backup was not restored: %1")
                      .arg(sentence(why));
        loop.quit();
    });
    runner.start([libraryFolder,
                  backup](const Progress& progress) { return database::restore(libraryFolder, backup, progress); },
                 [&](const database::Restored& restored) {
                     outcome = QCoreApplication::translate("dsmt::ui::RestoreBackup",
                                                           "Restored from %1; what it replaced is in %2.")
                                   .arg(QString::fromStdString(restored.from.filename().string()),
                                        QString::fromStdString(restored.setAside.string()));
                     loop.quit();
                 });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return outcome;
}

} // namespace dsmt::ui
