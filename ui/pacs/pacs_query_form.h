// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/find.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace dsmt::ui {

/// What is looked for in an archive: patient, modality, accession number, date.
class PacsQueryForm final : public QWidget {
    Q_OBJECT

public:
    explicit PacsQueryForm(QWidget* parent = nullptr);

    dicom::PacsQuery query() const;
    /// All CTs of one patient.
    void setPatientId(const std::string& id);

signals:
    /// Return was pressed in one of the fields.
    void searchRequested();

private:
    QLineEdit* line(const char* name, const QString& hint);

    QLineEdit *m_name, *m_id, *m_accession;
    QComboBox *m_modality, *m_when;
    QDateEdit *m_from, *m_to;
};

} // namespace dsmt::ui
