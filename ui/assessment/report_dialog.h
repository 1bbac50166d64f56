// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dsmt::ui {

/// Where a report goes and whether it names the patient.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param file proposed
    ReportDialog(const QString& file, QWidget* parent);

    QString file() const;
    bool withPatient() const;

private:
    void browse();
    void refresh();

    QLineEdit* m_file;
    QCheckBox* m_patient;
    QLabel* m_notice;
    QPushButton* m_save;
};

} // namespace dsmt::ui
