// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_bar.h"

#include "ui/reading/action_menu.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace dsmt::ui {

using viewer::ScenePreset;

namespace {

QString presetText(ScenePreset preset)
{
    switch (preset) {
    case ScenePreset::Nodule:
        return SceneBar::tr("Nodule");
    case ScenePreset::Lung:
        return SceneBar::tr("Lungs");
    case ScenePreset::SoftTissue:
        return SceneBar::tr("Soft tissue");
    case ScenePreset::Bone:
        break;
    }
    return SceneBar::tr("Bones");
}

} // namespace

SceneBar::SceneBar(const KeyBindings& keys, QWidget* parent) : QWidget(parent), m_keys(keys), m_notice(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(4);
    m_preset = addMenu({}, tr("What is shown in 3-D"), sceneActions().front());
    m_box = addSwitch(tr("Box"), ReadingAction::SceneBox);
    m_turn = addSwitch(tr("Turn"), ReadingAction::SceneTurn);
    m_picture = addMenu(tr("Picture"), tr("The 3-D picture as it is seen, without names"),
                        {ReadingAction::SceneCopy, ReadingAction::SceneSave});
    m_notice->setObjectName("dim");
    // A long text must not push the buttons out of sight.
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_notice, 1);
    setPreset({});
}

QToolButton* SceneBar::addSwitch(const QString& text, ReadingAction action)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    tellKey(*button, m_keys, action);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, action] { emit chosen(action); });
    return button;
}

QToolButton* SceneBar::addMenu(const QString& text, const QString& toolTip, const QList<ReadingAction>& actions)
{
    QToolButton* const button = actionMenuButton(
        text, toolTip, {actions}, m_keys, [this](ReadingAction action) { emit chosen(action); },
        [](ReadingAction) { return std::nullopt; }, this);
    layout()->addWidget(button);
    return button;
}

void SceneBar::setPreset(ScenePreset preset)
{
    m_preset->setText(presetText(preset));
}

void SceneBar::setBoxShown(bool shown)
{
    m_box->setChecked(shown);
}

void SceneBar::setTurning(bool turning)
{
    m_turn->setChecked(turning);
}

void SceneBar::removePictures()
{
    delete m_picture;
    m_picture = nullptr;
}

void SceneBar::setNotice(const QString& notice)
{
    m_notice->setText(notice);
    m_notice->setToolTip(notice);
}

QString SceneBar::notice() const
{
    return m_notice->text();
}

QList<QList<ReadingAction>> sceneActions()
{
    return {{ReadingAction::SceneNodule, ReadingAction::SceneLung, ReadingAction::SceneSoftTissue,
             ReadingAction::SceneBone},
            {ReadingAction::SceneBox, ReadingAction::SceneTurn}};
}

std::optional<ScenePreset> scenePresetOf(ReadingAction action)
{
    switch (action) {
    case ReadingAction::SceneNodule:
        return ScenePreset::Nodule;
    case ReadingAction::SceneLung:
        return ScenePreset::Lung;
    case ReadingAction::SceneSoftTissue:
        return ScenePreset::SoftTissue;
    case ReadingAction::SceneBone:
        return ScenePreset::Bone;
    default:
        return std::nullopt;
    }
}

} // namespace dsmt::ui
