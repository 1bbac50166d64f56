// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace dsmt::ui {

/// From which HU a part of the nodule counts as solid, to be seen and changed.
class SolidThreshold final : public QWidget {
    Q_OBJECT

public:
    explicit SolidThreshold(QWidget* parent = nullptr);

    /// Shown without being told as chosen.
    void setThreshold(double hu);

signals:
    /// A person chose another one, by Enter, the arrows or by leaving the field.
    void thresholdChosen(double hu);

protected:
    /// Scrolling the panel must not change the number under the pointer.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QSpinBox* m_field;
    int m_told = 0;
};

} // namespace dsmt::ui
