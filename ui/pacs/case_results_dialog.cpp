// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/case_results_dialog.h"

#include "core/workflows/case_results.h"
#include "ui/pacs/pacs_words.h"
#include "ui/session/pacs_desk.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

enum Role { kSending = Qt::UserRole, kState };

QTreeWidgetItem* add(QTreeWidgetItem* parent, const QString& what, const QString& when, const QString& more)
{
    return new QTreeWidgetItem(parent, {what, when, more});
}

QString percent(double probability)
{
    return QLocale().toString(100 * probability, 'f', 0) + QStringLiteral(" %");
}

} // namespace

CaseResultsDialog::CaseResultsDialog(PacsDesk& desk, const database::CaseRow* row, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_row(row ? std::optional(*row) : std::nullopt), m_tree(new QTreeWidget(this))
{
    setWindowTitle(row ? tr("Results of %1").arg(caseTitle(*row)) : tr("Sent and waiting"));
    resize(760, 480);
    m_tree->setObjectName("caseResults");
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels({tr("What"), tr("When"), tr("More")});
    auto* again = new QPushButton(tr("Try again now"), this);
    again->setObjectName("sendingRetry");
    auto* stop = new QPushButton(tr("Give up"), this);
    stop->setObjectName("sendingCancel");
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again);
    buttons->addWidget(stop);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    const auto refresh = [this, again, stop] {
        const auto chosen = m_tree->selectedItems();
        const bool isSending = !chosen.isEmpty() && chosen.front()->data(0, kSending).toLongLong() > 0;
        const auto state =
            isSending ? database::SendState(chosen.front()->data(0, kState).toInt()) : database::SendState::Sent;
        again->setEnabled(state == database::SendState::Waiting || state == database::SendState::Failed);
        stop->setEnabled(state == database::SendState::Waiting);
    };
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, refresh);
    connect(again, &QPushButton::clicked, this, [this] { onSelected(true); });
    connect(stop, &QPushButton::clicked, this, [this] { onSelected(false); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_desk, &PacsDesk::queueChanged, this, &CaseResultsDialog::reload);
    refresh();
    reload();
}

void CaseResultsDialog::onSelected(bool again)
{
    const auto chosen = m_tree->selectedItems();
    const std::int64_t id = chosen.isEmpty() ? 0 : chosen.front()->data(0, kSending).toLongLong();
    if (id > 0)
        again ? m_desk.retry(id) : m_desk.cancelSending(id);
}

void CaseResultsDialog::reload()
{
    m_desk.library().ask(
        this,
        [row = m_row](database::Library& library) {
            return row ? workflows::resultsOf(library, *row)
                       : workflows::CaseResults{.sendings = database::SendQueue(library).all()};
        },
        [this](const workflows::CaseResults& results) {
            m_tree->clear();
            for (const workflows::NoduleResults& nodule : results.nodules) {
                auto* item = new QTreeWidgetItem(
                    m_tree, {nodule.nodule.name.empty() ? tr("Nodule %1").arg(nodule.nodule.id)
                                                        : QString::fromStdString(nodule.nodule.name),
                             localTime(nodule.nodule.createdAt), QString::fromStdString(nodule.nodule.site)});
                for (const database::StoredPrediction& one : nodule.predictions)
                    add(item, tr("Prediction %1").arg(one.id), localTime(one.createdAt),
                        one.assessment.invasiveness ? percent(one.assessment.invasiveness->probability)
                                                    : tr("refused"));
                if (nodule.outlines > 0)
                    add(item, tr("Outline by hand or imported"), {}, tr("%n version(s)", "", nodule.outlines));
                if (nodule.reads > 0)
                    add(item, tr("Readers' answers"), {}, QString::number(nodule.reads));
                item->setExpanded(true);
            }
            for (const database::ImportedReport& report : results.reports) {
                auto* item = new QTreeWidgetItem(m_tree, {tr("Imported report (SR)"), localTime(report.importedAt),
                                                          QString::fromStdString(report.report.title.meaning)});
                for (const MeasurementGroup& group : report.report.groups) {
                    auto* finding = add(item, QString::fromStdString(group.trackingId), {},
                                        group.finding ? QString::fromStdString(group.finding->meaning) : QString());
                    for (const ReportedNumber& number : group.numbers)
                        add(finding, QString::fromStdString(number.name.meaning), {},
                            QStringLiteral("%1 %2").arg(number.value).arg(QString::fromStdString(number.unit.value)));
                }
            }
            for (const database::ImportedSegment& segment : results.segments)
                new QTreeWidgetItem(m_tree, {tr("Imported outline (SEG)"), localTime(segment.importedAt),
                                             QString::fromStdString(segment.label)});
            for (const database::Sending& sending : results.sendings) {
                auto* item = new QTreeWidgetItem(
                    m_tree,
                    {tr("%1 of %2 objects to %3")
                         .arg(sending.sent)
                         .arg(sending.objects)
                         .arg(QString::fromStdString(shownPeer(sending.peer))),
                     localTime(sending.endedAt.empty() ? sending.queuedAt : sending.endedAt), stateText(sending)});
                item->setToolTip(0, QString::fromStdString(sending.what));
                item->setData(0, kSending, qlonglong(sending.id));
                item->setData(0, kState, int(sending.state));
            }
            if (m_tree->topLevelItemCount() == 0)
                new QTreeWidgetItem(m_tree, {tr("Nothing yet")});
            for (const int column : {0, 1})
                m_tree->resizeColumnToContents(column);
        });
}

} // namespace dsmt::ui
