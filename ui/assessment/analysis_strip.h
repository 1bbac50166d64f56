// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dsmt::ui {

/// What to do next with the marked nodule: a hint, the button that starts the analysis, its progress with cancel, or
/// why it failed.
class AnalysisStrip final : public QWidget {
    Q_OBJECT

public:
    AnalysisStrip(CaseSession& session, AnalysisEngine& engine, const Theme& theme, QWidget* parent = nullptr);

    /// The failure as it is shown; empty when the last analysis did not fail.
    QString failureText() const;

private:
    void refresh();
    QString hint() const;

    CaseSession& m_session;
    AnalysisEngine& m_engine;
    QString m_failure;
    int m_restartsBefore = 0;
    QLabel* m_message;
    QPushButton* m_analyze;
    QProgressBar* m_progress;
    QLabel* m_stage;
    QPushButton* m_cancel;
};

} // namespace dsmt::ui
