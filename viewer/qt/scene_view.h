// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/scene.h"

#include <QImage>
#include <QString>
#include <QWidget>

class QLabel;

namespace dsmt::viewer {

class SceneSurface;

/// The 3-D view. Its OpenGL lives in a native child window made when the view is first shown, so that the
/// rest of the window stays a raster one; where OpenGL 3.2 is not to be had it shows a sentence instead.
///
/// Left drag turns, Shift + left or middle drag pans, wheel or right drag zooms, arrow keys turn, + and -
/// zoom, 0 resets the camera, double click asks to maximise.
class SceneView final : public QWidget {
    Q_OBJECT

public:
    explicit SceneView(QWidget* parent = nullptr);
    ~SceneView() override;

    /// Takes the nodule away.
    void setVolume(imaging::VolumePtr volume);
    void setNodule(imaging::MaskPtr mask);
    void setContext(SceneContext context);
    void focusOn(imaging::WorldPoint center, double radiusMm = 40);
    void resetCamera();

    /// False where no usable OpenGL was found when the view was first shown; problem() then says why in words.
    bool isUsable() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }

    /// What is on the screen now; null before the first picture.
    QImage snapshot();

    QSize sizeHint() const override { return {400, 400}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void maximiseRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeSurface();
    void requestFrame();
    void showProblem(const QString& problem);

    Scene3D m_scene;
    SceneSurface* m_surface = nullptr; ///< owned by m_container
    QWidget* m_container = nullptr;
    QLabel* m_message = nullptr;
    QString m_problem;
};

} // namespace dsmt::viewer
