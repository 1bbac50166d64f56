// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/networks/training_order.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dsmt::ui {

/// Asks on what a network is trained, how, and where it goes.
class TrainingDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TrainingDialog(const TrainingOrder& last, QWidget* parent = nullptr);

    TrainingOrder order() const;

private:
    QLineEdit* addPath(QFormLayout& form, const QString& name, const QString& placeholder, const QString& path,
                       std::function<QString(const QString&)> choose);
    void judge();

    QLineEdit *m_cohort, *m_config, *m_folder;
    QLabel* m_notice;
    QPushButton* m_start;
};

} // namespace dsmt::ui
