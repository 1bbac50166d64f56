// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/nodule_maps.h"

#include <utility>

namespace dsmt::ui {

NoduleMaps::NoduleMaps(CaseSession& session, AnalysisEngine& engine, QObject* parent)
    : QObject(parent), m_session(session), m_engine(engine)
{
    connect(&m_session, &CaseSession::openingStarted, this, &NoduleMaps::stop);
    connect(&m_session, &CaseSession::opened, this, &NoduleMaps::forgetCase);
    connect(&m_engine, &AnalysisEngine::attended, this, [this](const NodulePtr& nodule, const auto& attention) {
        if (nodule != m_nodule)
            return;
        m_made[m_shown].attention = attention;
        finish({});
    });
    connect(&m_engine, &AnalysisEngine::occluded, this, [this](const NodulePtr& nodule, const auto& map) {
        if (nodule != m_nodule)
            return;
        m_made[m_shown].occlusion = map;
        finish({});
    });
    connect(&m_engine, &AnalysisEngine::explanationProgressed, this, &NoduleMaps::progressed);
    connect(&m_engine, &AnalysisEngine::explanationFailed, this, &NoduleMaps::finish);
    connect(&m_engine, &AnalysisEngine::explanationStopped, this, [this] { finish({}); });
    // What waited for an analysis to end, or for the network to be known.
    connect(&m_engine, &AnalysisEngine::analysisChanged, this, &NoduleMaps::askForAttention);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &NoduleMaps::askForAttention);
}

void NoduleMaps::forgetCase()
{
    stop();
    m_made.clear();
    m_shown = 0;
    m_nodule.reset();
    m_failure.clear();
    emit changed();
}

void NoduleMaps::setPrediction(const database::StoredPrediction* prediction)
{
    const std::int64_t id = prediction ? prediction->id : 0;
    if (id != m_shown) {
        stop();
        m_shown = id;
        m_failure.clear();
        m_nodule = prediction ? std::make_shared<const inference::AssessedNodule>(
                                    inference::AssessedNodule{prediction->assessment, prediction->mask})
                              : nullptr;
    }
    askForAttention();
    emit changed();
}

void NoduleMaps::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    m_failure.clear();
    if (on)
        askForAttention();
    else
        stop();
    emit changed();
}

void NoduleMaps::choose(MapKind kind)
{
    m_kind = kind;
    emit changed();
}

void NoduleMaps::setOpacity(double opacity)
{
    m_opacity = opacity;
    emit changed();
}

void NoduleMaps::askForAttention()
{
    if (!m_on || !m_nodule || m_working || attention() || !m_engine.state().package || !problem().isEmpty())
        return;
    m_working = m_engine.attend(m_session.series(), m_nodule);
    if (m_working)
        emit changed();
}

void NoduleMaps::makeOcclusion()
{
    if (!m_nodule || m_working || !attention() || occlusion())
        return;
    m_failure.clear();
    m_working = m_engine.occlude(m_session.series(), m_nodule, attention()->probability);
    emit changed();
}

void NoduleMaps::stop()
{
    if (m_working)
        m_engine.stopExplaining();
}

void NoduleMaps::finish(const QString& failure)
{
    m_working = false;
    m_failure = failure;
    emit changed();
}

const NoduleMaps::Maps* NoduleMaps::shownMaps() const
{
    const auto made = m_made.find(m_shown);
    return made == m_made.end() ? nullptr : &made->second;
}

std::shared_ptr<const inference::Attention> NoduleMaps::attention() const
{
    const Maps* maps = shownMaps();
    return maps ? maps->attention : nullptr;
}

std::shared_ptr<const imaging::FloatImage> NoduleMaps::occlusion() const
{
    const Maps* maps = shownMaps();
    return maps ? maps->occlusion : nullptr;
}

std::shared_ptr<const imaging::FloatImage> NoduleMaps::chosenMap() const
{
    if (!m_on)
        return nullptr;
    if (m_kind == MapKind::Occlusion)
        return occlusion();
    const auto made = attention();
    if (!made)
        return nullptr;
    // Shares its voxels, and keeps what they belong to.
    return {made, m_kind == MapKind::LocalAttention ? &made->local : &made->global};
}

QString NoduleMaps::problem() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_nodule)
        return tr("There is no result yet to explain.");
    const Assessment& assessment = m_nodule->assessment;
    if (!assessment.invasiveness)
        return tr("No result was given, so nothing moved it.");
    const auto& package = m_engine.state().package;
    if (!package)
        return m_engine.state().problem;
    if (assessment.provenance.weightsSha256 != package->weightsSha256)
        return tr("This result is of the network %1, which is not the one that is loaded: analyse again for maps.")
            .arg(QString::fromStdString(assessment.provenance.package));
    return {};
}

} // namespace dsmt::ui
