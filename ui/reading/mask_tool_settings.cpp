// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/mask_tool_settings.h"

#include "core/imaging/brush.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dsmt::ui {

namespace {

std::optional<double> between(double low, const QJsonValue& value, double high)
{
    if (!value.isDouble() || value.toDouble() < low || value.toDouble() > high)
        return std::nullopt;
    return value.toDouble();
}

} // namespace

std::string toJson(const MaskToolSettings& settings)
{
    QJsonObject object{{"radius_mm", settings.radiusMm}, {"in_depth", settings.inDepth}, {"opacity", settings.opacity}};
    if (settings.toleranceHu)
        object["tolerance_hu"] = *settings.toleranceHu;
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

MaskToolSettings maskToolSettingsFromJson(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    MaskToolSettings settings;
    settings.radiusMm =
        between(imaging::kSmallestBrushMm, object["radius_mm"], imaging::kLargestBrushMm).value_or(settings.radiusMm);
    settings.inDepth = object["in_depth"].toBool(settings.inDepth);
    settings.toleranceHu = between(1, object["tolerance_hu"], kLargestToleranceHu);
    settings.opacity = between(0, object["opacity"], 1).value_or(settings.opacity);
    return settings;
}

} // namespace dsmt::ui
