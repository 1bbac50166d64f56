// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/save_dialog.h"

class QCheckBox;

namespace dsmt::ui {

/// Where a report goes and whether it names the patient.
class ReportDialog final : public SaveDialog {
    Q_OBJECT

public:
    /// @param file proposed
    ReportDialog(const QString& file, QWidget* parent);

    bool withPatient() const;

private:
    QString ending() const override;
    QString contents() const override;

    QCheckBox* m_patient;
};

} // namespace dsmt::ui
