// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "viewer/scene_content.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace dsmt::ui {

/// The row over the 3-D view: what is shown, clipping box, turntable, picture.
class SceneBar final : public QWidget {
    Q_OBJECT

public:
    explicit SceneBar(const KeyBindings& keys, QWidget* parent = nullptr);

    void setPreset(viewer::ScenePreset preset);
    void setBoxShown(bool shown);
    void setTurning(bool turning);
    /// Takes copying and saving away.
    void removePictures();
    /// What is being done, or went wrong; empty takes it away.
    void setNotice(const QString& notice);
    QString notice() const;

    /// What turns the turntable on and off.
    QToolButton* turnButton() const { return m_turn; }

signals:
    void chosen(dsmt::ui::ReadingAction action);

private:
    QToolButton* addSwitch(const QString& text, ReadingAction action);
    QToolButton* addMenu(const QString& text, const QString& toolTip, const QList<ReadingAction>& actions);

    const KeyBindings& m_keys;
    QToolButton* m_preset;
    QToolButton* m_box;
    QToolButton* m_turn;
    QToolButton* m_picture;
    QLabel* m_notice;
};

/// What the 3-D view does, for menus, without pictures.
QList<QList<ReadingAction>> sceneActions();

/// The preset that an action chooses.
std::optional<viewer::ScenePreset> scenePresetOf(ReadingAction action);

} // namespace dsmt::ui
