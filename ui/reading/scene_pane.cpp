// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_pane.h"

#include "viewer/qt/scene_view.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

ScenePane::ScenePane(const Theme& theme, QWidget* parent) : QStackedWidget(parent)
{
    auto* placeholder = new QWidget(this);
    placeholder->setObjectName("scenePlaceholder");
    placeholder->setAttribute(Qt::WA_StyledBackground);
    auto* show = new QPushButton(theme.icon("cube"), tr("Show in 3-D (V)"), placeholder);
    auto* column = new QVBoxLayout(placeholder);
    column->addStretch();
    column->addWidget(show, 0, Qt::AlignHCenter);
    column->addStretch();
    addWidget(placeholder);
    connect(show, &QPushButton::clicked, this, &ScenePane::showScene);
}

void ScenePane::setVolume(imaging::VolumePtr volume)
{
    m_volume = std::move(volume);
    m_nodule = nullptr;
    if (m_volume)
        m_focus = m_volume->geometry().center();
    fillScene();
}

void ScenePane::setNodule(imaging::MaskPtr mask)
{
    if (mask == m_nodule)
        return;
    m_nodule = std::move(mask);
    if (m_scene)
        m_scene->setNodule(m_nodule);
}

void ScenePane::setFocusPoint(imaging::WorldPoint point)
{
    if (point == m_focus)
        return;
    m_focus = point;
    if (m_scene)
        m_scene->focusOn(m_focus);
}

void ScenePane::showScene()
{
    if (!m_scene) {
        m_scene = new viewer::SceneView(this);
        addWidget(m_scene);
        connect(m_scene, &viewer::SceneView::maximiseRequested, this, &ScenePane::maximiseRequested);
        fillScene();
    }
    setCurrentWidget(m_scene);
    m_scene->setFocus();
}

QImage ScenePane::snapshot() const
{
    return m_scene ? m_scene->snapshot() : QImage();
}

void ScenePane::fillScene()
{
    if (!m_scene)
        return;
    m_scene->setVolume(m_volume);
    m_scene->setContext(viewer::SceneContext::Lung);
    m_scene->setNodule(m_nodule);
    m_scene->focusOn(m_focus);
}

} // namespace dsmt::ui
