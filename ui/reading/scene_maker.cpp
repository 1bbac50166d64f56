// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_maker.h"

namespace dsmt::ui {

SceneMaker::SceneMaker(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SceneMaker::make);
    connect(&m_runner, &JobRunner::failed, this, &SceneMaker::failed);
}

void SceneMaker::setVolume(imaging::VolumePtr volume)
{
    m_runner.cancel();
    m_request = {.volume = std::move(volume), .nodule = nullptr, .marked = {}, .preset = m_request.preset};
    changed();
}

void SceneMaker::setNodule(imaging::MaskPtr mask)
{
    if (mask == m_request.nodule)
        return;
    m_request.nodule = std::move(mask);
    changed();
}

void SceneMaker::setMark(imaging::WorldPoint point)
{
    if (point == m_request.marked)
        return;
    m_request.marked = point;
    changed();
}

void SceneMaker::setPreset(viewer::ScenePreset preset)
{
    if (preset == m_request.preset)
        return;
    m_request.preset = preset;
    changed();
}

void SceneMaker::setSeen(bool seen)
{
    m_seen = seen;
    if (m_seen && m_stale)
        m_soon.start();
}

void SceneMaker::changed()
{
    m_stale = true;
    if (m_seen)
        m_soon.start();
}

void SceneMaker::make()
{
    if (!m_seen || !m_request.volume || m_request.volume->geometry().size.voxels() == 0)
        return;
    m_stale = false;
    emit making();
    m_runner.start([request = m_request](const Progress& progress) { return makeSceneContent(request, progress); },
                   [this](const viewer::SceneContentPtr& content) { emit made(content); });
}

} // namespace dsmt::ui
