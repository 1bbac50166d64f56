// SPDX-License-Identifier: GPL-3.0-or-later
// Which case is opened, and that everything in it is where it was left.
#include "ui/window/workstation.h"

#include "core/database/nodule_store.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/reading_page.h"
#include "ui/window/status_line.h"

#include <utility>

namespace dsmt::ui {

void Workstation::openImported(const FinishedImport& finished)
{
    // One series, or a folder named when the program was started: no need to choose.
    const bool named = std::exchange(m_openImported, false);
    const auto cases = finished.report.cases();
    if (std::exchange(m_guided, false))
        m_lookAt = finished.nodule;
    else if (!m_request.markAt)
        m_request.markAt = finished.nodule;
    if (!cases.empty() && (named || (cases.size() == 1 && m_importer.isIdle())))
        m_session.open(cases.front());
    else
        m_request = {};
}

void Workstation::openStored(std::int64_t seriesId, std::int64_t noduleId)
{
    m_library.ask(
        this,
        [seriesId, noduleId](database::Library& library) {
            return std::pair(database::CaseStore(library).row(seriesId),
                             database::NoduleStore(library).nodule(noduleId).center);
        },
        [this](const std::pair<database::CaseRow, imaging::WorldPoint>& found) {
            if (found.first.source.empty())
                return m_window->status().showMessage(
                    tr("%1 has no images in this library.").arg(patientText(found.first.series)));
            openRow(found.first, found.second);
        });
}

void Workstation::openRow(const database::CaseRow& row, const std::optional<imaging::WorldPoint>& nodule)
{
    if (!m_session.isOpening() && m_session.series() && caseName(m_session.series()->record) == caseName(row.series)) {
        if (nodule)
            m_session.mark(*nodule);
        return m_window->showPage(m_readingPage);
    }
    m_request = {};
    m_request.markAt = nodule;
    m_session.open(row);
}

void Workstation::openLastCase()
{
    m_memory.recallCase(this, [this](const std::optional<std::string>& name) {
        if (!name)
            return;
        m_library.ask(
            this, [name = *name](database::Library& library) { return findCase(library, name); },
            [this](const std::optional<database::CaseRow>& row) {
                // A person may have been quicker.
                if (row && !m_session.series() && !m_session.isOpening())
                    m_session.open(*row);
            });
    });
}

void Workstation::comeBackTo(const RememberedCase& remembered)
{
    const auto mark = remembered.mark ? pointFromJson(*remembered.mark) : std::nullopt;
    const auto place = remembered.place ? readingPlaceFromJson(*remembered.place) : std::nullopt;
    const StartRequest request = std::exchange(m_request, {});
    if (request.markAt)
        m_session.mark(*request.markAt);
    else if (mark && !m_session.markedAt())
        m_session.mark(*mark);
    // Who comes back to the nodule that was looked at last finds everything as it was left.
    const bool sameNodule = request.markAt && mark && imaging::distance(*request.markAt, *mark) < kSameNoduleMm;
    if (place && (!request.markAt || sameNodule))
        m_reading->goTo(*place);
    if (const auto lookAt = std::exchange(m_lookAt, std::nullopt)) {
        ReadingPlace there = m_reading->place();
        there.crosshair = *lookAt;
        m_reading->goTo(there);
    }
    if (const auto prior = remembered.prior ? priorNoteFromJson(*remembered.prior) : std::nullopt)
        m_comparison->offer(*prior);
    if (request.analyze)
        m_session.analyze();
}

void Workstation::rememberPlace()
{
    if (m_session.series() && !m_session.isOpening())
        m_memory.rememberPlace(caseName(m_session.series()->record), toJson(m_reading->place()));
}

} // namespace dsmt::ui
