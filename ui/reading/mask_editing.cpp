// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/mask_editing.h"

#include "core/workflows/store_mask_edit.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/mask_strip.h"

namespace dsmt::ui {

using viewer::MaskTouch;
using viewer::Tool;

MaskEditing::MaskEditing(CaseSession& session, LinkedPlanes& planes, QUndoStack& undo, QObject* parent)
    : QObject(parent), m_session(session), m_planes(planes), m_undo(undo), m_strip(new MaskStrip)
{
    connect(&m_overlay, &viewer::MaskOverlay::touched, this, &MaskEditing::touch);
    connect(&m_overlay, &viewer::MaskOverlay::moved, this, [this](const MaskTouch& touch) {
        if (m_stroke)
            stroke(touch);
    });
    connect(&m_overlay, &viewer::MaskOverlay::lifted, this, &MaskEditing::finishStroke);
    connect(&m_overlay, &viewer::MaskOverlay::radiusStepped, m_strip, &MaskStrip::stepRadius);
    connect(&m_overlay, &viewer::MaskOverlay::brushMoved, this, &MaskEditing::redraw);
    connect(&m_measuring, &MaskMeasuring::measured, this, &MaskEditing::showNumbers);
    connect(m_strip, &MaskStrip::settingsChanged, this, &MaskEditing::applySettings);
    connect(m_strip, &MaskStrip::resetAsked, this, &MaskEditing::reset);
    connect(m_strip, &MaskStrip::analysisAsked, this, &MaskEditing::analyze);
    connect(m_strip, &MaskStrip::leftTool, this, [this] { m_planes.setTool(Tool::Browse); });
    connect(&m_planes, &LinkedPlanes::toolChanged, this, &MaskEditing::showTool);
    connect(&m_session, &CaseSession::openingStarted, this, &MaskEditing::finishStroke);
    connect(&m_session, &CaseSession::previewed, this, [this] { setHidden(true); });
    connect(&m_session, &CaseSession::openingFailed, this, [this] { setHidden(false); });
    connect(&m_session, &CaseSession::openingCancelled, this, [this] { setHidden(false); });
    connect(&m_session, &CaseSession::opened, this, &MaskEditing::forgetCase);
    connect(&m_session, &CaseSession::marked, this, &MaskEditing::chooseNodule);
    connect(&m_session, &CaseSession::predictionsChanged, this, &MaskEditing::chooseNodule);
    connect(&m_filling, &JobRunner::failed, m_strip, &MaskStrip::showNotice);
    applySettings();
    showTool(Tool::Browse);
}

void MaskEditing::forgetCase()
{
    m_stroke.reset();
    m_filling.cancel();
    m_measuring.forget();
    m_nodules.clear();
    m_current.reset();
    m_prediction.reset();
    m_network.reset();
    m_loaded = false;
    m_hidden = false;
    showNodule();
    loadStored();
}

void MaskEditing::setHidden(bool hidden)
{
    finishStroke();
    m_hidden = hidden;
    showNodule();
}

void MaskEditing::loadStored()
{
    m_session.library().ask(
        this,
        [record = m_session.series()->record](database::Library& library) {
            return workflows::maskEditsOf(library, record);
        },
        [this, series = m_session.series()](const database::SeriesMaskEdits& found) {
            if (series != m_session.series())
                return;
            m_loaded = true;
            for (const database::StoredMaskEdit& stored : found.edits)
                m_nodules.push_back(std::make_shared<EditedNodule>(editedNodule(stored)));
            if (!found.unreadable.empty())
                m_strip->showNotice(tr("%n edited outline(s) of this case are not what was stored and are left out.",
                                       nullptr, int(found.unreadable.size())));
            chooseNodule();
        });
}

void MaskEditing::showPrediction(const database::StoredPrediction* prediction)
{
    m_prediction = prediction ? std::optional(*prediction) : std::nullopt;
    m_network = m_prediction;
    if (m_prediction && m_prediction->assessment.provenance.outline) {
        m_network.reset();
        for (const database::StoredPrediction& each : m_session.predictions())
            if (each.id < m_prediction->id && !each.assessment.provenance.outline)
                m_network = each;
    }
    chooseNodule();
}

MaskEditing::NodulePtr MaskEditing::findNodule() const
{
    const auto& predictions = m_session.predictions();
    if (!predictions.empty())
        for (const NodulePtr& nodule : m_nodules)
            if (nodule->noduleId == predictions.back().noduleId)
                return nodule;
    NodulePtr nearest;
    if (const auto mark = m_session.markedAt())
        for (const NodulePtr& nodule : m_nodules)
            if (const double away = distance(nodule->place, *mark);
                away <= kSameNoduleMm && (!nearest || away < distance(nearest->place, *mark)))
                nearest = nodule;
    return nearest;
}

void MaskEditing::chooseNodule()
{
    // Strokes go on while the first touch marks its nodule.
    if (m_stroke)
        return;
    const NodulePtr nodule = findNodule();
    if (nodule != m_current)
        m_overlay.setMeasurements(std::nullopt); // the axes of another one
    m_current = nodule;
    if (m_current && !m_current->network)
        findNetworkOutline(*m_current, m_session.predictions());
    showNodule();
}

bool MaskEditing::mayPaint() const
{
    return m_session.series() && m_loaded && !m_hidden && !m_session.isOpening();
}

void MaskEditing::beginNodule(imaging::WorldPoint place)
{
    if (!m_session.markedAt())
        m_session.mark(place);
    if (m_current) {
        // Nothing of it is a reader's, so that a newer outline takes its place.
        if (m_network && m_network->mask && m_network->id != m_current->predictionId && !m_current->isEdited())
            reset();
        return;
    }
    m_current = std::make_shared<EditedNodule>(m_network && m_network->mask ? editedNodule(*m_network)
                                                                            : editedNodule(*m_session.markedAt()));
    m_nodules.push_back(m_current);
}

} // namespace dsmt::ui
