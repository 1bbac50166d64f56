// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/turntable.h"
#include "viewer/scene.h"

#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>

class QLabel;

namespace dsmt::viewer {

class SceneSurface;

/// The 3-D view. Its OpenGL lives in a native child window made when the view is started, so that the
/// rest of the window stays a raster one; where OpenGL 3.2 is not to be had it shows a sentence instead.
///
/// Left drag turns, Shift + left or middle drag pans, wheel or right drag zooms, arrow keys turn, + and -
/// zoom, 0 resets the camera, double click asks to maximise.
class SceneView final : public QWidget {
    Q_OBJECT

public:
    explicit SceneView(QWidget* parent = nullptr);
    ~SceneView() override;

    /// Looks for OpenGL and takes it; called when the view is first shown, if not before.
    void start();

    void setContent(SceneContentPtr content);
    void setClip(const std::optional<ClipBox>& box);
    void resetCamera();
    /// Brings so much around a point into the view.
    void lookAt(imaging::WorldPoint center, double radiusMm);

    /// Stops by itself when the view is hidden.
    Turntable& turntable() { return m_turntable; }

    /// False where no usable OpenGL was found when the view was started; problem() then says why in words.
    bool isUsable() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }

    /// What is on the screen now; null before the first picture.
    QImage snapshot();
    /// `grabbed` tells the picture once it is drawn finely; the turntable stops. Nothing happens where nothing is
    /// drawn.
    void grab();

    QSize sizeHint() const override { return {400, 400}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void maximiseRequested();
    void grabbed(const QImage& picture);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void requestFrame();
    void showProblem(const QString& problem);

    Scene3D m_scene;
    Turntable m_turntable;
    SceneSurface* m_surface = nullptr; ///< owned by m_container
    QWidget* m_container = nullptr;
    QLabel* m_message = nullptr;
    QString m_problem;
};

} // namespace dsmt::viewer
