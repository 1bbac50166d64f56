// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/column_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kShownScores = 5; ///< lines of the list before it scrolls

void select(QComboBox& box, const std::string& value)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(value))));
}

} // namespace

ColumnForm::ColumnForm(QWidget* parent)
    : QWidget(parent), m_positive(new QComboBox(this)), m_scores(new QListWidget(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const char* role, const QString& name, const QString& explanation) {
        auto* box = new QComboBox(this);
        box->setObjectName(QStringLiteral("column_") + role);
        box->setAccessibleName(name);
        box->setToolTip(explanation);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        form->addRow(name, box);
        m_roles[role] = box;
        connect(box, &QComboBox::activated, this, [this, role = std::string(role)] {
            if (role == "truth")
                fillPositives({});
            emit changed();
        });
    };
    m_scores->setObjectName("scores");
    m_scores->setAccessibleName(tr("Scores"));
    m_scores->setToolTip(tr("Columns of scores; several, when each line of the table is a case"));
    m_scores->setMaximumHeight(kShownScores * fontMetrics().height() * 3 / 2);
    form->addRow(tr("Scores"), m_scores);
    add("truth", tr("Truth"), tr("Column of the reference standard"));
    m_positive->setObjectName("positive");
    m_positive->setAccessibleName(tr("Positive"));
    m_positive->setToolTip(tr("What stands for a positive in the column of the truth"));
    form->addRow(tr("Positive"), m_positive);
    add("case", tr("Case"), tr("Column that names the nodule"));
    add("reader", tr("Reader"), tr("Column that names the reader, when each line of the table is a read"));
    add("modality", tr("Modality"), tr("Column of the modality, arm or treatment, when each line is a read"));
    add("cluster", tr("Patient"), tr("Column of the patient, when patients have several nodules"));
    connect(m_positive, &QComboBox::activated, this, &ColumnForm::changed);
    connect(m_scores, &QListWidget::itemChanged, this, &ColumnForm::changed);
}

void ColumnForm::show(const workflows::TableColumns& columns, const workflows::ScoreChoice& choice)
{
    m_columns = columns;
    for (const auto& [role, box] : m_roles) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(tr("(none)"), QString());
        for (const auto& column : columns.columns)
            box->addItem(QString::fromStdString(column.name), QString::fromStdString(column.name));
        const auto named = choice.columns.named.find(role);
        select(*box, named == choice.columns.named.end() ? std::string() : named->second);
    }
    fillPositives(choice.columns.positive);
    const QSignalBlocker quiet(m_scores);
    m_scores->clear();
    for (const auto& column : columns.columns) {
        if (!column.isNumbers)
            continue;
        auto* item = new QListWidgetItem(QString::fromStdString(column.name), m_scores);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        const bool isScore = std::find(choice.scores.begin(), choice.scores.end(), column.name) != choice.scores.end();
        item->setCheckState(isScore ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnForm::fillPositives(const std::string& chosen)
{
    const QSignalBlocker quiet(m_positive);
    m_positive->clear();
    m_positive->addItem(tr("1, true, yes, positive"), QString());
    const std::string truth = m_roles.at("truth")->currentData().toString().toStdString();
    for (const auto& column : m_columns.columns)
        if (column.name == truth)
            for (const std::string& value : column.values)
                m_positive->addItem(QString::fromStdString(value), QString::fromStdString(value));
    select(*m_positive, chosen);
}

workflows::ScoreChoice ColumnForm::choice() const
{
    workflows::ScoreChoice choice;
    for (const auto& [role, box] : m_roles)
        choice.columns.named[role] = box->currentData().toString().toStdString();
    choice.columns.positive = m_positive->currentData().toString().toStdString();
    for (int row = 0; row < m_scores->count(); ++row)
        if (m_scores->item(row)->checkState() == Qt::Checked)
            choice.scores.push_back(m_scores->item(row)->text().toStdString());
    return choice;
}

} // namespace dsmt::ui
