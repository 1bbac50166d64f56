// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/report_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

ReportDialog::ReportDialog(const QString& file, QWidget* parent)
    : QDialog(parent), m_file(new QLineEdit(file, this)), m_patient(new QCheckBox(tr("Name the patient"), this)),
      m_notice(new QLabel(this))
{
    setWindowTitle(tr("Report of the result"));
    m_file->setObjectName("reportFile");
    m_file->setMinimumWidth(460);
    m_file->setAccessibleName(tr("File"));
    m_patient->setObjectName("reportPatient");
    m_patient->setToolTip(tr("Name, identifier, date of birth and sex in the report"));
    m_notice->setObjectName("dim");
    auto* browseButton = new QPushButton(tr("Choose..."), this);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    auto* form = new QFormLayout;
    form->addRow(tr("File"), fileRow);
    form->addRow(QString(), m_patient);
    form->addRow(QString(), m_notice);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName("primary");
    m_save->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browseButton, &QPushButton::clicked, this, &ReportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ReportDialog::refresh);
    connect(m_patient, &QCheckBox::toggled, this, &ReportDialog::refresh);
    refresh();
}

QString ReportDialog::file() const
{
    const QString typed = m_file->text().trimmed();
    return typed.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? typed : typed + QStringLiteral(".pdf");
}

bool ReportDialog::withPatient() const
{
    return m_patient->isChecked();
}

void ReportDialog::browse()
{
    const QString file = QFileDialog::getSaveFileName(this, windowTitle(), m_file->text(), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        m_file->setText(file);
}

void ReportDialog::refresh()
{
    const QFileInfo chosen(file());
    m_notice->setText(chosen.exists() && !chosen.isDir() ? tr("This file is there and will be replaced.")
                      : withPatient()                    ? tr("The report names the patient.")
                                                         : tr("Nothing in the report names the patient."));
    m_save->setEnabled(!m_file->text().trimmed().isEmpty() && !chosen.completeBaseName().isEmpty() && !chosen.isDir());
}

} // namespace dsmt::ui
