// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/report_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

namespace dsmt::ui {

ReportDialog::ReportDialog(const QString& file, QWidget* parent)
    : SaveDialog(tr("Report of the result"), parent), m_patient(new QCheckBox(tr("Name the patient"), this))
{
    field().setObjectName("reportFile");
    field().setText(file);
    m_patient->setObjectName("reportPatient");
    m_patient->setToolTip(tr("Name, identifier, date of birth and sex in the report"));
    form().addRow(QString(), m_patient);
    addField();
    setTabOrder(m_patient, &field());
    field().setFocus();
    connect(m_patient, &QCheckBox::toggled, this, &ReportDialog::refresh);
}

bool ReportDialog::withPatient() const
{
    return m_patient->isChecked();
}

QString ReportDialog::ending() const
{
    return QStringLiteral(".pdf");
}

QString ReportDialog::contents() const
{
    return withPatient() ? tr("The report names the patient.") : tr("Nothing in the report names the patient.");
}

} // namespace dsmt::ui
