// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/tls_fields.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

TlsFields::TlsFields(const QString& text, const QString& trustHint, QWidget* parent)
    : QWidget(parent), m_isOn(new QCheckBox(text, this)), m_files(new QWidget(this))
{
    m_isOn->setObjectName("pacsTls");
    auto* form = new QFormLayout(m_files);
    form->setContentsMargins(0, 0, 0, 0);
    m_trusted = addFile(*form, "pacsTrusted", tr("Trusted certificate"), trustHint);
    m_certificate =
        addFile(*form, "pacsCertificate", tr("Own certificate"), tr("Of this workstation, as the hospital issued it"));
    m_privateKey = addFile(*form, "pacsKey", tr("Its private key"), tr("Without a passphrase"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_isOn);
    column->addWidget(m_files);
    m_files->hide();
    connect(m_isOn, &QCheckBox::toggled, m_files, &QWidget::setVisible);
    connect(m_isOn, &QCheckBox::clicked, this, &TlsFields::edited);
}

QLineEdit* TlsFields::addFile(QFormLayout& form, const char* name, const QString& label, const QString& hint)
{
    auto* field = new QLineEdit(m_files);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    auto* browse = new QPushButton(tr("Choose..."), m_files);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose: %1").arg(label));
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(browse);
    form.addRow(label, row);
    static_cast<QLabel*>(form.labelForField(row))->setBuddy(field);
    connect(field, &QLineEdit::textEdited, this, &TlsFields::edited);
    connect(browse, &QPushButton::clicked, this, [this, field, label] {
        const QString file = QFileDialog::getOpenFileName(
            this, label, field->text(), tr("Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)"));
        if (file.isEmpty())
            return;
        field->setText(file);
        emit edited();
    });
    return field;
}

void TlsFields::showTls(const PacsTls& tls)
{
    m_isOn->setChecked(tls.isOn);
    m_trusted->setText(QString::fromStdString(tls.trusted));
    m_certificate->setText(QString::fromStdString(tls.certificate));
    m_privateKey->setText(QString::fromStdString(tls.privateKey));
}

PacsTls TlsFields::tls() const
{
    const auto typed = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
    return {m_isOn->isChecked(), typed(m_trusted), typed(m_certificate), typed(m_privateKey)};
}

} // namespace dsmt::ui
