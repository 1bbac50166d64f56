// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class AnalysisStrip;
class AssessmentView;
class DecisionSection;
class GrowthSection;
class NoduleMaps;
class NoduleTableModel;
class PredictionTableModel;

/// Beside the planes: what is known about the marked nodule, and what was known before.
class AssessmentPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param maps null: a panel without maps
    AssessmentPanel(CaseSession& session, AnalysisEngine& engine, const Theme& theme, NoduleMaps* maps = nullptr,
                    QWidget* parent = nullptr);

    /// What people think of the prediction that is shown; null before there is one.
    DecisionSection* decision() const { return m_decision; }
    /// The prediction that is shown; null for none.
    const database::StoredPrediction* shown() const;

signals:
    void reportAsked();
    /// Results shall go to an archive or into a folder.
    void sendAsked();
    /// The prediction to outline in the planes; null when there is none.
    void predictionShown(const dsmt::database::StoredPrediction* prediction);

private:
    QWidget* makeNodules();
    void showPredictions();
    void showRow(int row);
    void showNodules();
    void showMarkedNodule();

    CaseSession& m_session;
    AnalysisStrip* m_strip;
    AssessmentView* m_view;
    QWidget* m_history;
    QTableView* m_table;
    PredictionTableModel* m_model;
    QLabel* m_nodulesHeading = nullptr;
    QTableView* m_noduleTable = nullptr;
    NoduleTableModel* m_noduleModel = nullptr;
    QWidget* m_nodules; // after what makes it up
    DecisionSection* m_decision;
    GrowthSection* m_growth;
    QPushButton *m_report, *m_send;
    std::int64_t m_newest = 0; ///< id of the newest prediction that was shown; 0: none
};

} // namespace dsmt::ui
