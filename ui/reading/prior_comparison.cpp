// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_comparison.h"

#include "core/database/nodule_store.h"
#include "core/records/growth.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/case_table_model.h"
#include "ui/reading/compared_nodules.h"
#include "ui/reading/corner_text.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/paired_views.h"
#include "ui/reading/prior_chooser.h"
#include "ui/reading/prior_pane.h"
#include "ui/reading/prior_words.h"
#include "ui/reading/view_grid.h"

#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace dsmt::ui {

using imaging::WorldPoint;
using viewer::SliceView;

namespace {

/// Corner text with what the series is in the comparison instead of its date, and a warning in front.
QStringList pairedText(const SeriesRecord& series, const QString& heading, const QString& warning, bool patientHidden)
{
    QStringList lines = cornerText(series, patientHidden);
    const qsizetype date = lines.indexOf(dateText(series.studyDate));
    if (date > 0)
        lines.replace(date, heading);
    else
        lines.insert(std::min<qsizetype>(1, lines.size()), heading);
    if (!warning.isEmpty())
        lines.prepend(warning);
    return lines;
}

} // namespace

PriorComparison::PriorComparison(CaseSession& session, LibraryThread& library, WorkplaceMemory& memory,
                                 const Theme& theme, const KeyBindings& keys, QObject* parent)
    : QObject(parent), m_session(session), m_library(library), m_memory(memory), m_prior(library),
      m_pane(new PriorPane(theme, keys)), m_warning(new QLabel), m_button(new QToolButton)
{
    m_pane->setShown(false);
    m_warning->setObjectName("patientWarning");
    m_warning->setAlignment(Qt::AlignCenter);
    m_warning->hide();
    m_button->setIcon(theme.icon("compare"));
    m_button->setText(tr("Compare..."));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setCheckable(true);
    tellKey(*m_button, keys, ReadingAction::ComparePrior);
    connect(m_button, &QToolButton::clicked, this, [this] { perform(ReadingAction::ComparePrior); });
    connectPrior();
}

void PriorComparison::connectPrior()
{
    connect(&m_prior, &PriorSession::readingProgressed, this,
            [this](double fraction, const QString& stage) { m_pane->showProgress(fraction, stageText(stage)); });
    connect(&m_prior, &PriorSession::readingFailed, this,
            [this](const QString& message) { m_pane->showFailure(sentence(message)); });
    connect(&m_prior, &PriorSession::opened, this, &PriorComparison::showOpened);
    connect(&m_prior, &PriorSession::predictionsChanged, this, &PriorComparison::showNodules);
    connect(&m_session, &CaseSession::predictionsChanged, this, &PriorComparison::showNodules);
    connect(&m_session, &CaseSession::previewed, this, &PriorComparison::close);
    connect(&m_session, &CaseSession::opened, this, [this] {
        close();
        m_offered.reset();
        m_button->setText(tr("Compare..."));
    });
    connect(m_pane, &PriorPane::closeRequested, this, &PriorComparison::close);
    connect(m_pane, &PriorPane::lesionToggled, this, &PriorComparison::toggleLesion);
    connect(&m_session, &CaseSession::growthChanged, this, &PriorComparison::showLesion);
    connect(m_pane, &PriorPane::linkToggled, this, &PriorComparison::toggleLink);
    connect(m_pane, &PriorPane::offsetReset, this, [this] { setLink({link().linked, {}}); });
}

void PriorComparison::attach(LinkedPlanes& planes, ViewGrid& grid)
{
    m_planes = &planes;
    m_grid = &grid;
    m_pair = new PairedViews(planes, grid, m_pane->view(), this);
}

const PriorLink& PriorComparison::link() const
{
    return m_pair->link();
}

bool PriorComparison::perform(ReadingAction action)
{
    switch (action) {
    case ReadingAction::ComparePrior:
        isComparing() ? close() : choose();
        m_button->setChecked(isComparing());
        return true;
    case ReadingAction::LinkPrior:
        toggleLink();
        return true;
    case ReadingAction::LinkNodules:
        toggleLesion();
        return true;
    default:
        return false;
    }
}

std::optional<bool> PriorComparison::isOn(ReadingAction action) const
{
    if (action == ReadingAction::ComparePrior)
        return isComparing();
    if (action == ReadingAction::LinkPrior)
        return link().linked;
    if (action == ReadingAction::LinkNodules)
        return m_oneLesion;
    return std::nullopt;
}

bool PriorComparison::cancelReading()
{
    if (!m_prior.isReading())
        return false;
    close();
    return true;
}

void PriorComparison::choose()
{
    if (!m_session.series() || m_session.isOpening())
        return;
    m_library.ask(
        this, [](database::Library& library) { return database::CaseStore(library).cases(); },
        [this, asked = m_session.series()->record](std::vector<database::CaseRow> rows) {
            if (!m_session.series() || m_session.series()->record != asked || isComparing())
                return;
            auto* chooser = new PriorChooser(std::move(rows), asked, m_offered ? m_offered->caseName : std::string(),
                                             m_grid->window());
            connect(chooser, &PriorChooser::chosen, this, &PriorComparison::open);
            chooser->open();
        });
}

void PriorComparison::offer(const PriorNote& note)
{
    m_library.ask(
        this, [name = note.caseName](database::Library& library) { return findCase(library, name); },
        [this, note, asked = m_session.series()](const std::optional<database::CaseRow>& row) {
            if (!row || asked != m_session.series())
                return;
            m_offered = note;
            m_button->setText(tr("Compare with %1...").arg(dateText(row->series.studyDate)));
        });
}

void PriorComparison::open(const database::CaseRow& row)
{
    if (!m_session.series())
        return;
    m_prior.open(row);
    m_button->setChecked(true);
    const SeriesRecord& current = m_session.series()->record;
    m_pane->setHeadings(currentHeading(current), priorHeading(current, row.series));
    m_pane->setLink(true, {}, false);
    m_pane->showReading(m_patientHidden ? tr("Reading the other study")
                                        : tr("Reading %1").arg(patientText(row.series)));
    m_pane->setShown(true);
    showTexts();
    // One plane of each, in the same size.
    if (!m_grid->maximised())
        m_grid->toggleMaximised(m_pair->current());
}

void PriorComparison::showOpened()
{
    const workflows::OpenedSeries &current = *m_session.series(), &prior = *m_prior.series();
    const std::string name = caseName(prior.record);
    m_pane->view().setVolume(prior.volume);
    m_pane->showView();
    const bool sameFrame = !current.record.frameOfReferenceUid.empty() &&
                           current.record.frameOfReferenceUid == prior.record.frameOfReferenceUid;
    const bool remembered = m_offered && m_offered->caseName == name;
    const PriorLink first =
        remembered ? m_offered->link : firstLink(current.volume->geometry(), prior.volume->geometry(), sameFrame);
    m_pair->start(first);
    setLink(first);
    showTexts();
}

void PriorComparison::close()
{
    const bool wasComparing = isComparing();
    m_pair->stop();
    m_compared.reset();
    m_oneLesion = false;
    m_prior.close();
    m_pane->view().setVolume(nullptr);
    m_pane->setChange({});
    m_pane->setShown(false);
    m_button->setChecked(false);
    if (!wasComparing)
        return;
    showTexts();
    if (QWidget* maximised = m_grid->maximised())
        m_grid->toggleMaximised(maximised);
    m_pair->current()->setFocus();
}

void PriorComparison::setPatientHidden(bool hidden)
{
    m_patientHidden = hidden;
    showTexts();
}

void PriorComparison::showTexts()
{
    const auto& series = m_session.series();
    if (!series)
        return;
    const auto& views = m_planes->views();
    m_warning->hide();
    if (!isComparing()) {
        views[0]->setCornerText(cornerText(series->record, m_patientHidden));
        views[1]->setCornerText({});
        views[2]->setCornerText({});
        return;
    }
    const SeriesRecord& prior = *m_prior.record();
    const QString warning = otherPatientText(series->record, prior);
    for (SliceView* view : views)
        view->setCornerText(pairedText(series->record, currentHeading(series->record), warning, m_patientHidden));
    m_pane->view().setCornerText(pairedText(prior, priorHeading(series->record, prior), warning, m_patientHidden));
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

void PriorComparison::toggleLink()
{
    if (!m_prior.series())
        return m_pane->setLink(true, {}, false);
    // When linked again, what lies under both crosshairs is the same place.
    setLink(link().linked ? PriorLink{false, link().offset} : PriorLink{true, m_pair->offsetShown()});
}

void PriorComparison::setLink(const PriorLink& link)
{
    m_pair->setLink(link);
    m_pane->setLink(link.linked, offsetText(link.offset), link.offset != WorldPoint{});
    m_offered = PriorNote{caseName(m_prior.record().value()), link};
    m_button->setText(tr("Compare with %1...").arg(dateText(m_prior.record()->studyDate)));
    m_memory.rememberPrior(caseName(m_session.series()->record), toJson(*m_offered));
    showNodules();
}

void PriorComparison::showNodules()
{
    if (!m_prior.series())
        return;
    const auto [current, prior, shown] =
        comparedNodules(m_session.predictions(), m_prior.predictions(), link(), m_planes->crosshair());
    m_pane->view().setNodule(shown ? shown->mask : nullptr, shown ? shown->assessment.nodule : std::nullopt);
    m_pane->setChange(current && prior
                          ? changeText(*current->assessment.nodule, *prior->assessment.nodule,
                                       daysBetween(m_prior.record()->studyDate, m_session.series()->record.studyDate))
                          : QString());
    m_compared.reset();
    if (current && shown)
        m_compared = {shown->noduleId, current->noduleId};
    showLesion();
}

void PriorComparison::showLesion()
{
    m_oneLesion = false;
    m_pane->setLesion(m_compared.has_value(), false);
    if (!m_compared)
        return;
    m_library.ask(
        this,
        [nodule = m_compared->current](database::Library& library) {
            return database::NoduleStore(library).overTime(nodule);
        },
        [this, asked = *m_compared](const std::vector<database::Nodule>& lesion) {
            if (m_compared != asked)
                return;
            m_oneLesion = std::ranges::find(lesion, asked.prior, &database::Nodule::id) != lesion.end();
            m_pane->setLesion(true, m_oneLesion);
        });
}

void PriorComparison::toggleLesion()
{
    if (!m_compared)
        return m_pane->setLesion(false, false);
    m_pane->setLesion(true, m_oneLesion); // the library's answer may be another one
    if (m_oneLesion)
        m_session.unlinkNodule(m_compared->current);
    else
        m_session.linkNodules(m_compared->prior, m_compared->current);
}

} // namespace dsmt::ui
