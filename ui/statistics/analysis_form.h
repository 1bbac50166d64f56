// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_analysis.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;

namespace dsmt::ui {

/// Which curve is looked at, which one it is compared with, and which one is the network.
class AnalysisForm final : public QWidget {
    Q_OBJECT

public:
    explicit AnalysisForm(QWidget* parent = nullptr);

    void show(const workflows::ScoreAnalysis& analysis, const workflows::AnalysisWish& wish);
    std::size_t curve() const;
    /// What the analysis should be, from what stands here.
    workflows::AnalysisWish wish(workflows::AnalysisWish before) const;

signals:
    /// Only another curve is looked at.
    void curveChanged();
    void wishChanged();

private:
    std::vector<statistics::ReaderPlace> m_places; ///< of the curves
    QComboBox *m_curve, *m_other, *m_network, *m_covariance;
    QDoubleSpinBox* m_margin;
};

} // namespace dsmt::ui
