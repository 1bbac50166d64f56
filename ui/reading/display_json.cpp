// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/display_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::ui {

using imaging::WorldPoint;
using viewer::PlaneDirections;
using viewer::Slab;
using viewer::SlabMode;

namespace {

// Names that stay while enumerators come and go.
constexpr std::array kModes{"off", "mip", "minip", "mean"};
constexpr std::array kLayouts{"1x1", "1x3", "2x2", "1+3"};

template <std::size_t count>
std::optional<std::size_t> indexIn(const std::array<const char*, count>& names, const QString& name)
{
    for (std::size_t n = 0; n < count; ++n)
        if (name == QLatin1String(names[n]))
            return n;
    return std::nullopt;
}

QJsonArray slabToJson(const Slab& slab)
{
    return {QLatin1String(kModes[std::size_t(slab.mode)]), slab.thicknessMm};
}

Slab slabFromJson(const QJsonArray& slab)
{
    const double thickness = slab.at(1).toDouble();
    const auto mode = indexIn(kModes, slab.at(0).toString());
    if (!mode || thickness < viewer::kMinSlabMm || thickness > viewer::kMaxSlabMm)
        return {};
    return {SlabMode(*mode), thickness};
}

QJsonValue directionsToJson(const std::optional<PlaneDirections>& directions)
{
    if (!directions)
        return {};
    const auto& [right, down] = *directions;
    return QJsonArray{right.x, right.y, right.z, down.x, down.y, down.z};
}

std::optional<PlaneDirections> directionsFromJson(const QJsonArray& numbers)
{
    if (numbers.size() != 6)
        return std::nullopt;
    const auto point = [&](int n) -> WorldPoint {
        return {numbers[n].toDouble(), numbers[n + 1].toDouble(), numbers[n + 2].toDouble()};
    };
    const PlaneDirections directions{point(0), point(3)};
    constexpr double kRounding = 1e-6;
    const bool orthonormal = std::abs(length(directions.right) - 1) < kRounding &&
                             std::abs(length(directions.down) - 1) < kRounding &&
                             std::abs(dot(directions.right, directions.down)) < kRounding;
    return orthonormal ? std::optional(directions) : std::nullopt;
}

} // namespace

QJsonObject displayToJson(const PlanesDisplay& display)
{
    QJsonArray slabs, directions;
    for (std::size_t n = 0; n < 3; ++n) {
        slabs.append(slabToJson(display.slabs[n]));
        directions.append(directionsToJson(display.directions[n]));
    }
    return {{"slabs", slabs},
            {"directions", directions},
            {"inverted", display.inverted},
            {"smooth", display.smooth},
            {"texts", display.texts},
            {"crosshair", display.crosshair},
            {"zoomLinked", display.zoomLinked}};
}

PlanesDisplay displayFromJson(const QJsonObject& object)
{
    PlanesDisplay display;
    const QJsonArray slabs = object["slabs"].toArray(), directions = object["directions"].toArray();
    for (int n = 0; n < 3; ++n) {
        display.slabs[std::size_t(n)] = slabFromJson(slabs.at(n).toArray());
        display.directions[std::size_t(n)] = directionsFromJson(directions.at(n).toArray());
    }
    display.inverted = object["inverted"].toBool(display.inverted);
    display.smooth = object["smooth"].toBool(display.smooth);
    display.texts = object["texts"].toBool(display.texts);
    display.crosshair = object["crosshair"].toBool(display.crosshair);
    display.zoomLinked = object["zoomLinked"].toBool(display.zoomLinked);
    return display;
}

QString layoutName(ViewLayout layout)
{
    return QLatin1String(kLayouts[std::size_t(layout)]);
}

ViewLayout layoutNamed(const QString& name)
{
    return ViewLayout(indexIn(kLayouts, name).value_or(std::size_t(ViewLayout::TwoByTwo)));
}

} // namespace dsmt::ui
