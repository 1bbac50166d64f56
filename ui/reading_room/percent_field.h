// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;
class QSlider;

namespace dsmt::ui {

/// A number from 0 to 100 by slider, keys or typing, or none: where nothing was answered, nothing is shown as an
/// answer.
class PercentField final : public QWidget {
    Q_OBJECT

public:
    /// @param name for screen readers @param key QKeySequence portable text, for typing from anywhere in the window
    PercentField(const QString& name, const QString& key, QWidget* parent = nullptr);

    void setValue(std::optional<double> value);
    std::optional<double> value() const;
    /// From 50 where nothing was answered.
    void step(double by);

signals:
    /// A person did.
    void changed();

private:
    void showSlider();

    QSlider* m_slider;
    QLineEdit* m_number;
};

} // namespace dsmt::ui
