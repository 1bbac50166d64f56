// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/finding_pane.h"

#include "ui/assessment/core_sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

FindingPane::FindingPane(QWidget* parent)
    : QWidget(parent), m_model(new FindingTableModel(this)), m_table(new QTableView(this)), m_notes(new QLabel(this)),
      m_copy(new QPushButton(tr("&Copy table"), this)), m_save(new QPushButton(tr("Save &table..."), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Numbers of the analysis"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_notes->setObjectName("dim");
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_copy->setObjectName("copyTable");
    m_copy->setToolTip(tr("With tabs between cells, for a spreadsheet or a text"));
    m_save->setObjectName("saveTable");
    m_save->setToolTip(tr("As CSV or JSON, with all digits"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_notes, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->text()); });
    connect(m_save, &QPushButton::clicked, this, &FindingPane::saveRequested);
    show({}, {});
}

void FindingPane::show(std::vector<workflows::Finding> findings, const std::vector<std::string>& notes)
{
    QStringList said;
    for (const std::string& note : notes)
        said << sentence(QString::fromStdString(note));
    m_notes->setText(said.join('\n'));
    m_model->setFindings(std::move(findings));
    fit();
}

void FindingPane::add(const std::vector<workflows::Finding>& findings)
{
    m_model->add(findings);
    fit();
    m_table->scrollToBottom();
}

void FindingPane::fit()
{
    for (int column = 0; column < FindingTableModel::Method; ++column)
        m_table->resizeColumnToContents(column);
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_save->setEnabled(m_model->rowCount() > 0);
}

} // namespace dsmt::ui
