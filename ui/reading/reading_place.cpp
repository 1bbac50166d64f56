// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_place.h"

#include "ui/reading/display_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dsmt::ui {

namespace {

QJsonArray pointArray(imaging::WorldPoint point)
{
    return {point.x, point.y, point.z};
}

std::optional<imaging::WorldPoint> pointFrom(const QJsonValue& value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.size() != 3 || !numbers[0].isDouble() || !numbers[1].isDouble() || !numbers[2].isDouble())
        return std::nullopt;
    return imaging::WorldPoint{numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble()};
}

std::string compact(const QJsonDocument& document)
{
    return document.toJson(QJsonDocument::Compact).toStdString();
}

QJsonDocument parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text));
}

} // namespace

std::string toJson(const ReadingPlace& place)
{
    return compact(QJsonDocument(QJsonObject{{"crosshair", pointArray(place.crosshair)},
                                             {"window", QJsonArray{place.window.center, place.window.width}},
                                             {"tool", QString::fromLatin1(toolName(place.tool).data())},
                                             {"display", displayToJson(place.display)},
                                             {"layout", layoutName(place.layout)},
                                             {"large", place.large},
                                             {"overlays", overlaysToJson(place.overlays)},

                                             {"scene", sceneToJson(place.scene)}}));
}

std::optional<ReadingPlace> readingPlaceFromJson(const std::string& text)
{
    const QJsonObject object = parsed(text).object();
    const auto crosshair = pointFrom(object["crosshair"]);
    const QJsonArray window = object["window"].toArray();
    if (!crosshair || window.size() != 2 || window[1].toDouble() < 1)
        return std::nullopt;
    return ReadingPlace{*crosshair,
                        {window[0].toDouble(), window[1].toDouble()},
                        viewer::toolNamed(object["tool"].toString().toStdString()).value_or(viewer::Tool::Browse),
                        displayFromJson(object["display"].toObject()),
                        layoutNamed(object["layout"].toString()),
                        std::clamp(object["large"].toInt(), 0, 3),
                        overlaysFromJson(object["overlays"].toObject()),
                        sceneFromJson(object["scene"].toObject())};
}

std::string toJson(imaging::WorldPoint point)
{
    return compact(QJsonDocument(pointArray(point)));
}

std::optional<imaging::WorldPoint> pointFromJson(const std::string& text)
{
    return pointFrom(parsed(text).array());
}

} // namespace dsmt::ui
