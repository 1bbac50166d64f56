// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_state.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace dsmt::ui {

using viewer::ClipBox;

namespace {

// Names that stay while enumerators come and go.
constexpr std::array kPresets{"nodule", "lung", "soft_tissue", "bone"};

std::optional<ClipBox> clipFromJson(const QJsonArray& numbers)
{
    if (numbers.size() != 6)
        return std::nullopt;
    const auto at = [&](int n) { return numbers[n].toDouble(); };
    const ClipBox box{{at(0), at(1), at(2)}, {at(3), at(4), at(5)}};
    const bool isBox = box.low.x < box.high.x && box.low.y < box.high.y && box.low.z < box.high.z;
    return isBox ? std::optional(box) : std::nullopt;
}

} // namespace

QJsonObject sceneToJson(const SceneState& state)
{
    QJsonObject object{{"preset", QLatin1String(kPresets[std::size_t(state.preset)])}};
    if (const auto& clip = state.clip)
        object["clip"] = QJsonArray{clip->low.x, clip->low.y, clip->low.z, clip->high.x, clip->high.y, clip->high.z};
    return object;
}

SceneState sceneFromJson(const QJsonObject& object)
{
    SceneState state;
    const QString preset = object["preset"].toString();
    const auto named =
        std::find_if(kPresets.begin(), kPresets.end(), [&](const char* name) { return preset == QLatin1String(name); });
    if (named != kPresets.end())
        state.preset = viewer::ScenePreset(named - kPresets.begin());
    state.clip = clipFromJson(object["clip"].toArray());
    return state;
}

} // namespace dsmt::ui
