// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/growth.h"
#include "ui/theme/theme.h"

#include <QPicture>
#include <QWidget>

#include <vector>

class QLabel;

namespace dsmt::ui {

class FactGrid;

/// How a lesion grew over the CTs that it was linked in: a plot of the volumes, the changes in numbers and words.
class GrowthSection final : public QWidget {
    Q_OBJECT

public:
    explicit GrowthSection(const Theme& theme, QWidget* parent = nullptr);

    /// In order of study date; hidden for fewer than two.
    void setPoints(const std::vector<GrowthPoint>& points);
    /// The verdict as it is shown.
    QString verdict() const;

private:
    class Plot;

    QLabel* m_verdict;
    Plot* m_plot;
    FactGrid* m_facts;
    QLabel* m_reservation;
};

} // namespace dsmt::ui
