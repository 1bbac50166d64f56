// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace dsmt::ui {

class FactGrid;
class FindingList;
class ProbabilityScale;
class SignBar;
class SolidThreshold;

/// One stored prediction, all of it. Sections without a value are not shown.
class AssessmentView final : public QWidget {
    Q_OBJECT

public:
    explicit AssessmentView(const Theme& theme, QWidget* parent = nullptr);

    void setPrediction(const database::StoredPrediction& prediction);
    // Sections of their own, which the view owns.
    /// After the result.
    void addDecision(QWidget* decision);
    /// After the measurements; it has a heading.
    void addGrowth(QWidget* growth);
    /// A section of its own after the signs. The view owns it.
    void addMaps(QWidget* maps);

signals:
    void solidThresholdChosen(double hu);

private:
    QWidget* makeSection(const QString& title, const QList<QWidget*>& widgets);
    void insertAfter(QWidget* section, QWidget* added);
    QWidget* addSection(const QString& title, const QList<QWidget*>& widgets);
    void showInvasiveness(const Assessment& assessment);

    const Theme& m_theme;
    QLabel* m_probability;
    QLabel* m_decision;
    QLabel* m_interval;
    ProbabilityScale* m_scale;
    SignBar* m_bubble;
    SignBar* m_retraction;
    FactGrid* m_comparison;
    FactGrid* m_measurements;
    SolidThreshold* m_solidThreshold;
    FindingList* m_findings;
    FactGrid* m_provenance;
    QWidget* m_invasivenessSection;
    QWidget* m_signsSection;
    QWidget* m_measurementsSection;
    QWidget* m_scopeSection;
};

} // namespace dsmt::ui
