// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;

namespace dsmt::ui {

/// What a threshold does: the table of calls and truth, and what follows from it, each with its interval.
class ThresholdCard final : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdCard(QWidget* parent = nullptr);

    void showThreshold(const QString& curve, double threshold, const statistics::Confusion& calls);
    void clear();

private:
    static constexpr int kMeasures = 6;

    QLabel* m_threshold;
    std::array<QLabel*, 4> m_counts{}; ///< true and false positives, false and true negatives
    std::array<QLabel*, kMeasures> m_values{}, m_intervals{};
};

} // namespace dsmt::ui
