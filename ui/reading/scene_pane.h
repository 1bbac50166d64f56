// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QStackedWidget>

namespace dsmt::viewer {
class SceneView;
}

namespace dsmt::ui {

/// The place of the 3-D view. The view is made when it is asked for the first time, since OpenGL takes a while to start
/// and many readings never need it.
class ScenePane final : public QStackedWidget {
    Q_OBJECT

public:
    explicit ScenePane(const Theme& theme, QWidget* parent = nullptr);

    void setVolume(imaging::VolumePtr volume);
    void setNodule(imaging::MaskPtr mask);
    void setFocusPoint(imaging::WorldPoint point);

    /// Makes the view and shows it.
    void showScene();
    bool hasScene() const { return m_scene != nullptr; }
    /// Null while there is no picture.
    QImage snapshot() const;

signals:
    void maximiseRequested();

private:
    void fillScene();

    imaging::VolumePtr m_volume;
    imaging::MaskPtr m_nodule;
    imaging::WorldPoint m_focus;
    viewer::SceneView* m_scene = nullptr;
};

} // namespace dsmt::ui
