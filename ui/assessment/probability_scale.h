// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace dsmt::ui {

/// A horizontal scale from 0 to 100 %: the interval as a band, the probability as a marker, the threshold as a line
/// that is named.
class ProbabilityScale final : public QWidget {
    Q_OBJECT

public:
    explicit ProbabilityScale(const Theme& theme, QWidget* parent = nullptr);

    void setInvasiveness(const std::optional<Invasiveness>& invasiveness);
    const std::optional<Invasiveness>& invasiveness() const { return m_invasiveness; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double xOf(double probability) const;

    const Theme& m_theme;
    std::optional<Invasiveness> m_invasiveness;
};

} // namespace dsmt::ui
