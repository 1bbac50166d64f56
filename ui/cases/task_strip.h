// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class RejectedFilesModel;

/// What is being imported or opened, with cancel; afterwards what came of it, with the files that were left out and
/// why.
class TaskStrip final : public QWidget {
    Q_OBJECT

public:
    explicit TaskStrip(const Theme& theme, QWidget* parent = nullptr);

    void showTask(const QString& what);
    void showProgress(double fraction, const QString& stage);
    void showOutcome(const QString& sentence, std::vector<dicom::RejectedFile> rejected = {});
    void showFailure(const QString& sentence, std::vector<dicom::RejectedFile> rejected = {});
    void clear();

    /// Something is under way or waits.
    bool isBusy() const;
    /// What is said at the moment; empty when nothing is shown.
    QString message() const;

signals:
    void cancelRequested();
    /// A person has read what came of it.
    void closed();

private:
    void setMessage(const QString& message, bool failed);

    QLabel* m_message;
    QLabel* m_stage;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_toggle;
    QPushButton* m_close;
    QTableView* m_rejected;
    RejectedFilesModel* m_model;
};

} // namespace dsmt::ui
