// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "ui/reading/key_bindings.h"
#include "ui/reading/scene_state.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace dsmt::viewer {
class SceneView;
}

namespace dsmt::ui {

class ClipSliders;
class SceneBar;
class SceneMaker;
class ScenePictures;

/// The place of the 3-D view. The view is made when it is asked for the first time, since OpenGL takes a while to start
/// and many readings never need it; what it shows is made on a thread of its own.
class ScenePane final : public QWidget {
    Q_OBJECT

public:
    ScenePane(const Theme& theme, const KeyBindings& keys, QWidget* parent = nullptr);
    ~ScenePane() override;

    /// Of another case: takes nodule, mark and box away.
    void setVolume(imaging::VolumePtr volume, bool simulated = false);
    void setNodule(imaging::MaskPtr mask);
    void setFocusPoint(imaging::WorldPoint point);

    /// Nothing is copied or saved here: in the reading room nothing leaves the screen.
    void removePictures();

    /// Makes the view and shows it.
    void showScene();
    bool hasScene() const { return m_scene != nullptr; }
    /// Null while there is no picture.
    QImage snapshot() const;

    /// @return whether it is an action of the 3-D view
    bool perform(ReadingAction action);
    /// Whether an action is in force; nothing for one that is only done, or is none of the 3-D view.
    std::optional<bool> isOn(ReadingAction action) const;

    const SceneState& state() const { return m_state; }
    void setState(const SceneState& state);

    ScenePictures& pictures() { return *m_pictures; }

signals:
    void maximiseRequested();
    /// A person chose what is shown, or the box.
    void stateChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void choosePreset(viewer::ScenePreset preset);
    void toggleBox();
    /// And looks at it.
    void clipAroundNodule();
    void removeClip();
    void changeClip(const std::optional<viewer::ClipBox>& clip);
    void takePicture(bool save);
    void tellSeen();
    void showContent(viewer::SceneContentPtr content);

    SceneState m_state;
    bool m_offersPictures = true;
    bool m_saving = false; ///< where the next picture goes
    viewer::SceneContentPtr m_content;

    SceneBar* m_bar;
    ClipSliders* m_sliders;
    QStackedWidget* m_stack;
    QLabel* m_waiting;
    viewer::SceneView* m_scene = nullptr;
    ScenePictures* m_pictures;
    SceneMaker* m_maker;
};

} // namespace dsmt::ui
