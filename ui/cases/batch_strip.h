// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/batch_analysis.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class FailedAnalysesModel;

/// The queue of analyses at the foot of the Cases page: progress, time left, pause and cancel; afterwards what came of
/// it, with what failed and why. Hidden while there is nothing to say.
class BatchStrip final : public QWidget {
    Q_OBJECT

public:
    BatchStrip(BatchAnalysis& batch, const Theme& theme, QWidget* parent = nullptr);

    QString message() const;

private:
    void showState();
    void showFailed();

    BatchAnalysis& m_batch;
    QLabel* m_message;
    QLabel* m_left;
    QProgressBar* m_progress;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_toggle;
    QPushButton* m_retry;
    QPushButton* m_close;
    QTableView* m_table;
    FailedAnalysesModel* m_model;
    int m_failedBefore = 0;
    bool m_closed = true; ///< a person has read what came of the last queue
};

/// "about 3 min left"
QString timeLeftText(double seconds);

} // namespace dsmt::ui
