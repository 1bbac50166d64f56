// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/training_dialog.h"

#include "ui/theme/primary_button.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

TrainingDialog::TrainingDialog(const TrainingOrder& last, QWidget* parent)
    : QDialog(parent), m_notice(new QLabel(this)), m_start(nullptr)
{
    setWindowTitle(tr("Train a network"));
    setObjectName("trainingDialog");
    auto* form = new QFormLayout;
    m_cohort = addPath(*form, tr("&Cohort"), tr("Manifest (cohort.csv), patch cache, or their folder"), last.cohort,
                       [this](const QString& path) {
                           return QFileDialog::getOpenFileName(this, tr("Cohort"), path,
                                                               tr("Cohorts (*.csv *.cache);;All files (*)"));
                       });
    m_config =
        addPath(*form, tr("Con&figuration"), tr("JSON; empty: the defaults"), last.config, [this](const QString& path) {
            return QFileDialog::getOpenFileName(this, tr("Training configuration"), path,
                                                tr("Configurations (*.json)"));
        });
    m_folder = addPath(*form, tr("&Package"), tr("A new folder, or that of a training that was ended"), last.folder,
                       [this](const QString& path) {
                           return QFileDialog::getExistingDirectory(this, tr("Folder that becomes the package"), path);
                       });
    m_notice->setObjectName("dim");
    m_notice->setWordWrap(true);
    m_notice->setText(tr("Training takes from minutes to days and goes on from its last epoch when it was ended. Test "
                         "nodules of the cohort take no part. The window can be used meanwhile; closing it ends the "
                         "training."));
    auto* buttons = new QDialogButtonBox(this);
    m_start = addPrimaryButton(*buttons, tr("&Start"));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_notice);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
}

QLineEdit* TrainingDialog::addPath(QFormLayout& form, const QString& name, const QString& placeholder,
                                   const QString& path, std::function<QString(const QString&)> choose)
{
    auto* field = new QLineEdit(path, this);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    field->setMinimumWidth(46 * fontMetrics().averageCharWidth());
    auto* browse = new QPushButton(tr("Choose..."), this);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose: %1").arg(field->accessibleName()));
    auto* row = new QHBoxLayout;
    row->addWidget(field, 1);
    row->addWidget(browse);
    form.addRow(name, row);
    static_cast<QLabel*>(form.labelForField(row))->setBuddy(field);
    connect(browse, &QPushButton::clicked, this, [field, choose = std::move(choose)] {
        if (const QString chosen = choose(field->text()); !chosen.isEmpty())
            field->setText(chosen);
    });
    connect(field, &QLineEdit::textChanged, this, &TrainingDialog::judge);
    return field;
}

TrainingOrder TrainingDialog::order() const
{
    return {m_cohort->text().trimmed(), m_config->text().trimmed(), m_folder->text().trimmed()};
}

void TrainingDialog::judge()
{
    if (m_start)
        m_start->setEnabled(!order().cohort.isEmpty() && QDir::isAbsolutePath(order().folder));
}

} // namespace dsmt::ui
