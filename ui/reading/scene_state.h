// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/clip_box.h"
#include "viewer/scene_content.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace dsmt::ui {

/// What the 3-D view shows of a case, beside where it is looked at from.
struct SceneState {
    viewer::ScenePreset preset = viewer::ScenePreset::Nodule;
    std::optional<viewer::ClipBox> clip;
    bool operator==(const SceneState&) const = default;
};

QJsonObject sceneToJson(const SceneState& state);
/// What is absent or makes no sense is as in a new SceneState.
SceneState sceneFromJson(const QJsonObject& object);

} // namespace dsmt::ui
