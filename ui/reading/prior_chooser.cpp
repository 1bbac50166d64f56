// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_chooser.h"

#include "ui/reading/prior_words.h"
#include "ui/session/workplace_memory.h"
#include "ui/theme/primary_button.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

PriorChooser::PriorChooser(std::vector<database::CaseRow> rows, const SeriesRecord& current,
                           const std::string& selected, QWidget* parent)
    : QDialog(parent), m_rows(std::move(rows)), m_current(current), m_model(new CaseTableModel(this)),
      m_filter(new CaseFilterModel(this)), m_table(new QTableView(this)), m_search(new QLineEdit(this)),
      m_others(new QCheckBox(tr("Series of other patients, too"), this)), m_hint(new QLabel(this))
{
    setObjectName("priorChooser");
    setWindowTitle(tr("Compare with"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::erase_if(m_rows, [&](const database::CaseRow& row) { return caseName(row.series) == caseName(current); });
    m_search->setPlaceholderText(tr("Search patient, date, description"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_hint->setObjectName("dim");
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_compare = addPrimaryButton(*buttons, tr("Compare"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    column->addWidget(m_others);
    column->addWidget(buttons);
    setUpTable();
    resize(760, 420);

    connect(buttons, &QDialogButtonBox::accepted, this, &PriorChooser::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableView::activated, this, &PriorChooser::accept);
    connect(m_others, &QCheckBox::toggled, this, &PriorChooser::showRows);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setSearch(words);
        select({});
    });
    // What was compared last time may be of another patient.
    const auto remembered = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const database::CaseRow& row) { return caseName(row.series) == selected; });
    m_others->setChecked(remembered != m_rows.end() && !areOfOnePatient(m_current, remembered->series));
    showRows(m_others->isChecked());
    select(selected);
    setTabOrder(m_search, m_table);
    setTabOrder(m_table, m_others);
    setTabOrder(m_others, buttons);
    if (m_filter->rowCount() > 0)
        m_table->setFocus();
    else
        m_others->setFocus();
}

void PriorChooser::setUpTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Series to compare with"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CaseTableModel::StudyDate, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    for (int column = 0; column < CaseTableModel::ColumnCount; ++column)
        m_table->setColumnHidden(column, column > CaseTableModel::Slices && column != CaseTableModel::LongAxis);
    header->setSectionResizeMode(CaseTableModel::Description, QHeaderView::Stretch);
    for (const int column : {CaseTableModel::Patient, CaseTableModel::PatientId, CaseTableModel::StudyDate})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void PriorChooser::showRows(bool others)
{
    std::vector<database::CaseRow> shown;
    for (const database::CaseRow& row : m_rows)
        if (others || areOfOnePatient(m_current, row.series))
            shown.push_back(row);
    const bool none = shown.empty();
    m_hint->setText(!none    ? QString()
                    : others ? tr("The library holds no other series.")
                             : tr("The library holds no other series with this patient's ID."));
    m_hint->setVisible(none);
    m_model->setRows(std::move(shown));
    select({});
}

void PriorChooser::select(const std::string& name)
{
    int row = 0;
    for (int n = 0; n < m_filter->rowCount(); ++n)
        if (caseName(m_model->row(m_filter->mapToSource(m_filter->index(n, 0)).row()).series) == name)
            row = n;
    m_table->setCurrentIndex(m_filter->index(row, CaseTableModel::Patient));
    m_compare->setEnabled(m_table->currentIndex().isValid());
}

void PriorChooser::accept()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return;
    const database::CaseRow row = m_model->row(current.row());
    QDialog::accept();
    emit chosen(row);
}

} // namespace dsmt::ui
