// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableView;

namespace dsmt::ui {

class AnalysisStrip;
class AssessmentView;
class NoduleMaps;
class PredictionTableModel;

/// Beside the planes: what is known about the marked nodule, and what was known before.
class AssessmentPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param maps null: a panel without maps
    AssessmentPanel(CaseSession& session, AnalysisEngine& engine, const Theme& theme, NoduleMaps* maps = nullptr,
                    QWidget* parent = nullptr);

signals:
    /// The prediction to outline in the planes; null when there is none.
    void predictionShown(const dsmt::database::StoredPrediction* prediction);

private:
    void showPredictions();
    void showRow(int row);

    CaseSession& m_session;
    AnalysisStrip* m_strip;
    AssessmentView* m_view;
    QWidget* m_history;
    QTableView* m_table;
    PredictionTableModel* m_model;
};

} // namespace dsmt::ui
