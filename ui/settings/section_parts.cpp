// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section_parts.h"

#include <QDesktopServices>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

namespace dsmt::ui {

QLabel* titleLabel(const QString& text, double times)
{
    auto* label = new QLabel(text);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * times);
    label->setFont(large);
    return label;
}

QLabel* explanation(const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName("dim");
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* copyableLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setAccessibleName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* sectionColumn(QWidget* section, const QString& title)
{
    section->setWindowTitle(title);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    return column;
}

QFormLayout* sectionForm()
{
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(10);
    return form;
}

bool showFolder(const std::filesystem::path& folder)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(folder.string())));
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace dsmt::ui
