// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace dsmt::ui {

/// One qualitative sign: its name, its probability as a bar, and in words.
class SignBar final : public QWidget {
    Q_OBJECT

public:
    SignBar(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setProbability(std::optional<double> probability);
    /// "87 %, likely present"; empty without a result.
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_name;
    std::optional<double> m_probability;
};

} // namespace dsmt::ui
