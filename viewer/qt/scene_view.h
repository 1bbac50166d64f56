// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/turntable.h"
#include "viewer/scene.h"

#include <QImage>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;

namespace dsmt::viewer {

class SceneSurface;

/// The 3-D view. Its OpenGL lives on a thread of its own, started with the view (scene_thread.h), so that the window
/// stays a raster one and never waits for a picture; where OpenGL 3.2 is not to be had it shows a sentence instead.
///
/// Left drag turns, Shift + left or middle drag pans, wheel or right drag zooms, arrow keys turn, + and -
/// zoom, 0 resets the camera, double click asks to maximise. Faces of the clipping box have handles to be dragged.
class SceneView final : public QWidget {
    Q_OBJECT

public:
    explicit SceneView(QWidget* parent = nullptr);
    ~SceneView() override;

    /// Looks for OpenGL and takes it; called when the view is first shown, if not before.
    void start();

    void setContent(SceneContentPtr content);
    void setClip(const std::optional<ClipBox>& box);
    /// As far as its faces can be dragged.
    void setClipBounds(const ClipBox& bounds);
    void resetCamera();
    /// Brings so much around a point into the view.
    void lookAt(imaging::WorldPoint center, double radiusMm);

    /// Stops by itself when the view is hidden.
    Turntable& turntable() { return m_turntable; }

    /// False where no usable OpenGL was found when the view was started; problem() then says why in words.
    bool isUsable() const { return m_problem.isEmpty(); }
    QString problem() const { return m_problem; }

    /// What is on the screen now; null before the first picture.
    QImage snapshot() const;
    /// What is seen is the fine picture of all that was changed.
    bool isUpToDate() const;
    /// `grabbed` tells the picture once it is drawn finely; the turntable stops. Nothing happens where nothing is
    /// drawn.
    void grab();

    QSize sizeHint() const override { return {400, 400}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void maximiseRequested();
    void grabbed(const QImage& picture);
    /// One more picture is shown.
    void drawn(bool fine);
    void clipDragged(const dsmt::viewer::ClipBox& box);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void change(std::function<void(Scene3D&)> change);
    void showProblem(const QString& problem);

    Turntable m_turntable;
    SceneSurface* m_surface = nullptr;
    std::vector<std::function<void(Scene3D&)>> m_early; ///< changes from before the view was started
    std::optional<ClipBox> m_clip;
    ClipBox m_clipBounds;
    QLabel* m_message = nullptr;
    QString m_problem;
};

} // namespace dsmt::viewer
