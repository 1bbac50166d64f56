// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/save_dialog.h"

#include "ui/theme/primary_button.h"

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

namespace {

constexpr int kFieldWidth = 440;

} // namespace

SaveDialog::SaveDialog(const QString& title, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout), m_file(new QLineEdit(this)), m_notice(new QLabel(this))
{
    setWindowTitle(title);
    m_file->setMinimumWidth(kFieldWidth);
    m_file->setAccessibleName(tr("File"));
    m_notice->setObjectName("dim");
}

void SaveDialog::addField()
{
    auto* browseButton = new QPushButton(tr("Choose..."), this);
    browseButton->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browseButton);
    m_form->addRow(tr("File"), row);
    m_form->addRow(QString(), m_notice);
    auto* buttons = new QDialogButtonBox(this);
    m_save = addPrimaryButton(*buttons, tr("Save"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(buttons);
    setTabOrder(m_file, browseButton);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browseButton, &QPushButton::clicked, this, &SaveDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &SaveDialog::refresh);
    refresh();
}

QString SaveDialog::file() const
{
    const QString typed = m_file->text().trimmed();
    return typed.endsWith(ending(), Qt::CaseInsensitive) || typed.endsWith(QLatin1Char('/')) ? typed : typed + ending();
}

void SaveDialog::browse()
{
    const QString file = QFileDialog::getSaveFileName(this, windowTitle(), m_file->text(), {}, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty())
        m_file->setText(file);
}

void SaveDialog::refresh()
{
    const QFileInfo chosen(file());
    m_notice->setText(chosen.exists() && !chosen.isDir() ? tr("This file is there and will be replaced.") : contents());
    m_save->setEnabled(!m_file->text().trimmed().isEmpty() && !chosen.completeBaseName().isEmpty() && !chosen.isDir());
}

} // namespace dsmt::ui
