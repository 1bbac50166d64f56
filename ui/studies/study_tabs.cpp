// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/study_tabs.h"

#include "core/database/study_store.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/studies/flow_diagram.h"
#include "ui/studies/study_words.h"
#include "ui/studies/text_table_model.h"
#include "ui/theme/row_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace dsmt::ui {

namespace {

constexpr int kFactsWidth = 820; ///< names and values stay beside each other

} // namespace

StudyTabs::StudyTabs(QWidget* parent)
    : QTabWidget(parent), m_facts(new FactGrid(nullptr, Qt::AlignLeft)), m_flow(new FlowDiagram),
      m_simulated(new QLabel),
      m_progress(
          new TextTableModel({tr("Reader"), tr("Name"), tr("Cases"), tr("Where"), tr("Corrected"), tr("Last")}, this)),
      m_deviations(new TextTableModel({tr("When"), tr("What"), tr("Reader"), tr("Case"), tr("In words")}, this)),
      m_faults(new TextTableModel({tr("What is not as it was stored")}, this)), m_check(new QLabel)
{
    addTab(makePlan(), tr("Plan"));
    addTab(makeProgress(), tr("Progress"));
    addTab(makeDeviations(), tr("Deviations"));
    addTab(makeCheck(), tr("Verification"));
}

QWidget* StudyTabs::makePlan()
{
    m_simulated->setObjectName("patientWarning");
    m_facts->setMaximumWidth(kFactsWidth);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(14);
    column->addWidget(m_simulated);
    column->addWidget(m_facts);
    column->addWidget(m_flow);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

QWidget* StudyTabs::makeProgress()
{
    auto* page = new QWidget;
    m_readers = rowTable(m_progress, 3, tr("Progress of the readers"), page);
    m_passcode = new QPushButton(tr("Set the passcode of this reader..."));
    m_passcode->setEnabled(false);
    auto* hint =
        new QLabel(tr("How far readers are, never what they answered: nobody looks at results while a study is "
                      "read."));
    hint->setObjectName("dim");
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_readers, 1);
    column->addWidget(hint);
    column->addWidget(m_passcode, 0, Qt::AlignLeft);
    connect(m_readers->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { m_passcode->setEnabled(current.isValid()); });
    connect(m_progress, &QAbstractItemModel::modelReset, this, [this] { m_passcode->setEnabled(false); });
    connect(m_passcode, &QPushButton::clicked, this, [this] {
        const database::StudyReader& reader = m_status.at(std::size_t(m_readers->currentIndex().row())).reader;
        emit passcodeRequested(reader.readerId, QString::fromStdString(reader.name));
    });
    return page;
}

QWidget* StudyTabs::makeDeviations()
{
    auto* page = new QWidget;
    auto* table = rowTable(m_deviations, 4, tr("Deviations"), page);
    auto* note = new QPushButton(tr("Note a deviation..."));
    auto* clock = new QPushButton(tr("Accept the clock..."));
    clock->setToolTip(tr("After the clock of this machine was set back: say why it is right, and readers may go on"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(note);
    buttons->addWidget(clock);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    connect(note, &QPushButton::clicked, this, &StudyTabs::noteRequested);
    connect(clock, &QPushButton::clicked, this, &StudyTabs::acceptClockRequested);
    return page;
}

QWidget* StudyTabs::makeCheck()
{
    auto* page = new QWidget;
    auto* table = rowTable(m_faults, 0, tr("Faults"), page);
    m_check->setWordWrap(true);
    m_check->setAccessibleName(tr("Verification"));
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_check);
    column->addWidget(table, 1);
    clearCheck();
    return page;
}

void StudyTabs::show(const StudySnapshot& snapshot)
{
    m_status = snapshot.readers;
    m_simulated->setText(tr("%n of the cases are SIMULATED", "", snapshot.simulated));
    m_simulated->setVisible(snapshot.simulated > 0);
    m_facts->setFacts(planFacts(snapshot));
    m_flow->setFlow(snapshot.flow, snapshot.training);
    std::vector<QStringList> readers, deviations;
    for (const database::ReaderStatus& status : snapshot.readers)
        readers.push_back({QString::fromStdString(database::readerCode(status.reader.number)),
                           QString::fromStdString(status.reader.name),
                           tr("%1 of %2").arg(status.state.doneOfAll).arg(status.state.all),
                           readerStateText(status, snapshot.isFrozen()), QString::number(status.corrections),
                           status.lastLockedAt.empty() ? QString() : localTimeText(status.lastLockedAt)});
    for (const database::Deviation& one : snapshot.deviations)
        deviations.push_back(
            {one.at.empty() ? QString() : localTimeText(one.at), deviationKindText(one.kind),
             one.reader > 0 ? QString::fromStdString(database::readerCode(one.reader)) : QString(),
             one.caseNumber > 0 ? QString::fromStdString(database::caseCode(one.caseNumber)) : QString(),
             translatedSentence(QString::fromStdString(one.text))});
    m_progress->setRows(std::move(readers));
    setTabText(2, deviations.empty() ? tr("Deviations") : tr("Deviations (%1)").arg(deviations.size()));
    m_deviations->setRows(std::move(deviations));
}

void StudyTabs::showCheck(const database::CheckReport& report)
{
    std::vector<QStringList> faults;
    for (const database::LibraryFault& fault : report.faults)
        faults.push_back({sentence(QString::fromStdString(fault.text))});
    m_check->setText(faults.empty()
                         ? tr("%n row(s) checked: all is as it was planned and locked.", "", int(report.rows))
                         : tr("%1 rows checked: %2 faults.").arg(report.rows).arg(faults.size()));
    m_faults->setRows(std::move(faults));
    setCurrentIndex(count() - 1);
}

void StudyTabs::clearCheck()
{
    m_check->setText(tr("Verify compares plan, orders, reads, events and the audit trail with what was frozen and "
                        "locked."));
    m_faults->setRows({});
}

} // namespace dsmt::ui
