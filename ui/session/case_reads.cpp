// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_reads.h"

#include "core/database/lidc_store.h"

namespace dsmt::ui {

CaseReads::CaseReads(CaseSession& session, LibraryThread& library, QObject* parent)
    : QObject(parent), m_session(session), m_library(library)
{
    connect(&m_session, &CaseSession::opened, this, &CaseReads::reload);
    connect(&m_placing, &JobRunner::failed, this, &CaseReads::failed);
}

CaseReads::~CaseReads() = default;

void CaseReads::reload()
{
    if (!m_session.series())
        return;
    m_placing.cancel();
    m_placed.reset();
    emit changed();
    m_library.ask(
        this,
        [uid = m_session.series()->record.seriesUid](database::Library& library) {
            return database::LidcStore(library).ofSeries(uid);
        },
        [this, series = m_session.series()](std::vector<database::StoredLidcReads> stored) {
            if (series == m_session.series() && !stored.empty())
                place(std::move(stored.back().reads));
        });
}

void CaseReads::place(LidcReads reads)
{
    m_placing.start(
        [reads = std::move(reads), series = m_session.series()](const Progress& progress) {
            return std::make_shared<const workflows::PlacedReads>(workflows::placeReads(reads, *series, progress));
        },
        [this, series = m_session.series()](std::shared_ptr<const workflows::PlacedReads> placed) {
            if (series != m_session.series())
                return;
            m_placed = std::move(placed);
            emit changed();
        });
}

} // namespace dsmt::ui
