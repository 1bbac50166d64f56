// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_section.h"

#include "ui/assessment/core_sentences.h"
#include "ui/settings/audit_table_model.h"
#include "ui/settings/library_job.h"
#include "ui/settings/section_parts.h"
#include "ui/theme/row_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kNewest = 500;
constexpr std::size_t kFaultsTold = 3;

struct Verified {
    std::int64_t entries = 0;
    std::vector<database::AuditFault> faults;
};

QString outcomeOf(const Verified& verified)
{
    if (verified.faults.empty())
        return AuditSection::tr("The chain holds: %n entries, none changed, none missing.", "", int(verified.entries));
    QStringList told;
    for (const database::AuditFault& fault : verified.faults)
        if (std::size_t(told.size()) < kFaultsTold)
            told << sentence(QString::fromStdString(fault.text));
    return AuditSection::tr("The chain is BROKEN in %n place(s): %1", "", int(verified.faults.size()))
        .arg(told.join(QLatin1Char(' ')));
}

} // namespace

AuditSection::AuditSection(LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_model(new AuditTableModel(this)),
      m_verify(new QPushButton(tr("&Verify the chain"), this)), m_anchor(copyableLabel(tr("End of the audit trail"))),
      m_job(new LibraryJob(library.folder(), theme, this))
{
    auto* column = sectionColumn(this, tr("Audit trail"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(explanation(tr("What was done to the library, by whom and when; each entry holds the SHA-256 of "
                                     "the one before. Kept elsewhere, the end proves later that nothing before it was "
                                     "changed (dsmt library check --anchor).")));
    column->addWidget(m_anchor);
    auto* row = new QHBoxLayout;
    row->addWidget(m_verify);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_job);
    column->addWidget(rowTable(m_model, AuditTableModel::Detail, tr("Newest entries"), this), 1);
    connect(m_verify, &QPushButton::clicked, this, &AuditSection::verify);
    connect(m_job, &LibraryJob::runningChanged, m_verify, [this](bool running) { m_verify->setEnabled(!running); });
}

void AuditSection::showEvent(QShowEvent* event)
{
    m_library.ask(
        this,
        [](database::Library& library) {
            database::AuditStore audit(library);
            return Trail{audit.entries(kNewest), audit.anchor()};
        },
        [this](Trail trail) { showTrail(std::move(trail)); });
    QWidget::showEvent(event);
}

void AuditSection::showTrail(Trail trail)
{
    m_anchor->setText(trail.anchor ? tr("End of the trail: %1:%2")
                                         .arg(trail.anchor->sequence)
                                         .arg(QString::fromStdString(trail.anchor->sha256))
                                   : tr("The trail is empty."));
    m_model->setEntries(std::move(trail.entries));
}

void AuditSection::verify()
{
    m_job->start(
        tr("Verifying the audit trail"),
        [](database::Library& library, const Progress&) {
            database::AuditStore audit(library);
            const auto anchor = audit.anchor();
            return Verified{anchor ? anchor->sequence : 0, audit.faults()};
        },
        outcomeOf);
}

} // namespace dsmt::ui
