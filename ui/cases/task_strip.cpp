// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/task_strip.h"

#include "ui/cases/rejected_files_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kRejectedHeight = 150;

} // namespace

TaskStrip::TaskStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_message(new QLabel(this)), m_stage(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(theme.icon("cancel"), tr("Cancel"), this)), m_toggle(new QPushButton(this)),
      m_close(new QPushButton(tr("Close"), this)), m_rejected(new QTableView(this)),
      m_model(new RejectedFilesModel(this))
{
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_stage->setObjectName("dim");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(240);
    m_progress->setAccessibleName(tr("Progress"));
    m_toggle->setCheckable(true);
    m_rejected->setModel(m_model);
    m_rejected->setFixedHeight(kRejectedHeight);
    m_rejected->setShowGrid(false);
    m_rejected->setAlternatingRowColors(true);
    m_rejected->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rejected->setTabKeyNavigation(false);
    m_rejected->verticalHeader()->hide();
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    m_rejected->horizontalHeader()->setHighlightSections(false);
    m_rejected->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rejected->setAccessibleName(tr("Files that were left out"));

    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_message, 1);
    row->addWidget(m_stage);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_toggle);
    row->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_rejected);

    connect(m_cancel, &QPushButton::clicked, this, &TaskStrip::cancelRequested);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    connect(m_toggle, &QPushButton::toggled, m_rejected, &QWidget::setVisible);
    clear();
}

void TaskStrip::showTask(const QString& what)
{
    setMessage(what, false);
    m_stage->clear();
    m_progress->setValue(0);
    m_toggle->setChecked(false);
    for (QWidget* shown : std::initializer_list<QWidget*>{m_stage, m_progress, m_cancel})
        shown->show();
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_toggle, m_close, m_rejected})
        hidden->hide();
    show();
}

void TaskStrip::showProgress(double fraction, const QString& stage)
{
    m_progress->setValue(int(1000 * fraction));
    m_stage->setText(stage);
}

void TaskStrip::showOutcome(const QString& sentence, std::vector<dicom::RejectedFile> rejected)
{
    setMessage(sentence, false);
    const int count = int(rejected.size());
    m_model->setFiles(std::move(rejected));
    m_rejected->resizeColumnToContents(RejectedFilesModel::File);
    m_toggle->setText(tr("%n file(s) left out", "", count));
    m_toggle->setVisible(count > 0);
    m_toggle->setChecked(false);
    m_rejected->hide();
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_stage, m_progress, m_cancel})
        hidden->hide();
    m_close->show();
    show();
}

void TaskStrip::showFailure(const QString& sentence, std::vector<dicom::RejectedFile> rejected)
{
    showOutcome(sentence, std::move(rejected));
    setMessage(sentence, true);
}

void TaskStrip::clear()
{
    m_message->clear();
    hide();
}

bool TaskStrip::isBusy() const
{
    return !m_cancel->isHidden();
}

QString TaskStrip::message() const
{
    return m_message->text();
}

void TaskStrip::setMessage(const QString& message, bool failed)
{
    m_message->setText(message);
    m_message->setObjectName(failed ? "failure" : QString());
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

} // namespace dsmt::ui
