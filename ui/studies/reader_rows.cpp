// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/reader_rows.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include <utility>

namespace dsmt::ui {

namespace {

enum Column { Name, Seniority, Specialty, Years, Passcode };
constexpr int kRowsShown = 4;

/// Dots in the place of what is typed.
class HiddenText final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* edit = new QLineEdit(parent);
        edit->setEchoMode(QLineEdit::Password);
        return edit;
    }
    QString displayText(const QVariant& value, const QLocale&) const override
    {
        return QString(value.toString().size(), QChar(0x2022));
    }
};

} // namespace

ReaderRows::ReaderRows(QWidget* parent) : QWidget(parent), m_table(new QTableWidget(0, Passcode + 1, this))
{
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Seniority"), tr("Specialty"), tr("Years"), tr("Passcode, six characters at least")});
    m_table->setAccessibleName(tr("Readers"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setItemDelegateForColumn(Passcode, new HiddenText(m_table));
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() +
                              kRowsShown * m_table->verticalHeader()->defaultSectionSize());
    auto* add = new QPushButton(tr("Add a reader"), this);
    auto* remove = new QPushButton(tr("Remove"), this);
    for (QPushButton* button : {add, remove})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &ReaderRows::addRow);
    connect(remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0)
            m_table->removeRow(m_table->currentRow());
    });
    for (int n = 0; n < 3; ++n)
        addRow();
}

void ReaderRows::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column <= Passcode; ++column)
        m_table->setItem(row, column, new QTableWidgetItem);
}

std::vector<TypedReader> ReaderRows::readers() const
{
    std::vector<TypedReader> readers;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [&](int column) { return m_table->item(row, column)->text().trimmed(); };
        if (text(Name).isEmpty())
            continue;
        bool number = false;
        const int years = text(Years).toInt(&number);
        TypedReader typed;
        typed.reader.name = text(Name).toStdString();
        typed.reader.seniority = text(Seniority).toStdString();
        typed.reader.specialty = text(Specialty).toStdString();
        if (number)
            typed.reader.years = years;
        typed.passcode = m_table->item(row, Passcode)->text().toStdString();
        readers.push_back(std::move(typed));
    }
    return readers;
}

} // namespace dsmt::ui
