// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/save_picture_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace dsmt::ui {

namespace {

constexpr int kOwnWidth = 2; ///< item of the scales
constexpr int kMostPixels = 16384;

} // namespace

SavePictureDialog::SavePictureDialog(const QString& viewName, const Widths& widths, const Names& names,
                                     const QString& folder, QWidget* parent)
    : SaveDialog(tr("Save picture"), parent), m_widths(widths), m_names(names), m_what(new QComboBox(this)),
      m_format(new QComboBox(this)), m_scale(new QComboBox(this)), m_width(new QSpinBox(this)),
      m_patient(new QCheckBox(tr("With patient text"), this))
{
    m_what->addItems({tr("%1 view").arg(viewName), tr("Whole layout")});
    m_what->setObjectName("pictureWhat");
    m_format->addItems({tr("PNG (pixels)"), tr("SVG (lines and texts as vectors)")});
    m_format->setObjectName("pictureFormat");
    m_scale->addItems({tr("As on the screen"), tr("Twice as fine"), tr("Own width")});
    m_scale->setObjectName("pictureScale");
    m_width->setRange(64, kMostPixels);
    m_width->setSuffix(tr(" pixels"));
    m_width->setObjectName("pictureWidth");
    m_patient->setObjectName("picturePatient");
    m_patient->setToolTip(tr("Name, date and description in the picture, and the name in the file's name"));
    field().setObjectName("pictureFile");
    field().setText(folder + QLatin1Char('/'));

    auto* sizeRow = new QHBoxLayout;
    sizeRow->addWidget(m_scale);
    sizeRow->addWidget(m_width);
    form().addRow(tr("Picture"), m_what);
    form().addRow(tr("Format"), m_format);
    form().addRow(tr("Size"), sizeRow);
    form().addRow(QString(), m_patient);
    addField();
    setTabOrder(m_patient, &field());
    m_what->setFocus();

    connect(m_format, &QComboBox::activated, this, &SavePictureDialog::proposeName);
    connect(m_patient, &QCheckBox::toggled, this, &SavePictureDialog::proposeName);
    for (QComboBox* box : {m_what, m_scale})
        connect(box, &QComboBox::activated, this, &SavePictureDialog::proposeWidth);
    proposeWidth();
    proposeName();
}

void SavePictureDialog::setPatientTextAllowed(bool allowed)
{
    m_patient->setEnabled(allowed);
    if (allowed)
        return;
    m_patient->setChecked(false);
    m_patient->setToolTip(tr("Settings, Privacy: pictures are saved without the patient's text."));
}

PictureWish SavePictureDialog::wish() const
{
    return {m_what->currentIndex() == 1, m_format->currentIndex() == 1, m_width->value(), m_patient->isChecked(),
            file()};
}

QString SavePictureDialog::ending() const
{
    return m_format->currentIndex() == 1 ? QStringLiteral(".svg") : QStringLiteral(".png");
}

QString SavePictureDialog::contents() const
{
    return m_patient->isChecked() ? tr("The picture names the patient.")
                                  : tr("Nothing in the picture or its name names the patient.");
}

void SavePictureDialog::proposeName()
{
    const QFileInfo now(field().text().trimmed());
    QString name = now.completeBaseName();
    // A name of the person's own stays.
    if (name.isEmpty() || name == m_names.plain || name == m_names.withPatient)
        name = m_patient->isChecked() ? m_names.withPatient : m_names.plain;
    field().setText(now.path() + QLatin1Char('/') + name + ending());
    judge();
}

void SavePictureDialog::proposeWidth()
{
    const int logical = m_what->currentIndex() == 1 ? m_widths.layout : m_widths.view;
    if (m_scale->currentIndex() != kOwnWidth)
        m_width->setValue(logical * (m_scale->currentIndex() + 1));
    judge();
}

void SavePictureDialog::judge()
{
    const bool pixels = m_format->currentIndex() == 0;
    m_scale->setEnabled(pixels);
    m_width->setEnabled(pixels && m_scale->currentIndex() == kOwnWidth);
    refresh();
}

} // namespace dsmt::ui
