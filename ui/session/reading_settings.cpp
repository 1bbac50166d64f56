// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/reading_settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace dsmt::ui {

namespace {

constexpr int kLongestName = 40;

constexpr QLatin1String kPresets("presets"), kName("name"), kCenter("center"), kWidth("width"),
    kSolid("solid_threshold_hu"), kViews("hides_patient_in_views"), kPictures("hides_patient_in_pictures");

std::optional<double> numberIn(const QJsonObject& object, QLatin1String key, double lowest, double highest)
{
    const QJsonValue value = object.value(key);
    if (!value.isDouble() || !(value.toDouble() >= lowest) || !(value.toDouble() <= highest))
        return std::nullopt;
    return value.toDouble();
}

std::vector<NamedWindow> presetsFrom(const QJsonArray& array)
{
    std::vector<NamedWindow> presets;
    for (const QJsonValue& each : array) {
        const QJsonObject preset = each.toObject();
        const auto center = numberIn(preset, kCenter, kLowestCenterHu, kHighestCenterHu);
        const auto width = numberIn(preset, kWidth, 1, kWidestHu);
        const QString name = preset.value(kName).toString().simplified().left(kLongestName);
        if (center && width && !name.isEmpty() && presets.size() < kMostPresets)
            presets.push_back({name, {*center, *width}});
    }
    return presets.empty() ? standardPresets() : presets;
}

} // namespace

std::vector<NamedWindow> standardPresets()
{
    std::vector<NamedWindow> presets;
    for (const viewer::WindowPreset& preset : viewer::windowPresets())
        presets.push_back({QString::fromLatin1(preset.name), preset.window});
    return presets;
}

std::string toJson(const ReadingSettings& settings)
{
    QJsonArray presets;
    for (const NamedWindow& preset : settings.presets)
        presets.append(
            QJsonObject{{kName, preset.name}, {kCenter, preset.window.center}, {kWidth, preset.window.width}});
    const QJsonObject object{{kPresets, presets},
                             {kSolid, settings.solidThresholdHu},
                             {kViews, settings.hidesPatientInViews},
                             {kPictures, settings.hidesPatientInPictures}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

ReadingSettings readingSettingsFromJson(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    ReadingSettings settings;
    settings.presets = presetsFrom(object.value(kPresets).toArray());
    settings.solidThresholdHu =
        numberIn(object, kSolid, kLowestSolidHu, kHighestSolidHu).value_or(settings.solidThresholdHu);
    settings.hidesPatientInViews = object.value(kViews).toBool(settings.hidesPatientInViews);
    settings.hidesPatientInPictures = object.value(kPictures).toBool(settings.hidesPatientInPictures);
    return settings;
}

} // namespace dsmt::ui
