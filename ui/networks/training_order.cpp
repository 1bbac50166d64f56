// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/training_order.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dsmt::ui {

namespace {

constexpr QLatin1String kCohort("cohort"), kConfig("config"), kFolder("folder");

} // namespace

std::vector<std::string> argumentsOf(const TrainingOrder& order, const std::string& library)
{
    std::vector<std::string> arguments{
        "train", "--cohort", order.cohort.toStdString(), "--out", order.folder.toStdString(), "--library", library};
    if (!order.config.isEmpty())
        arguments.insert(arguments.end(), {"--config", order.config.toStdString()});
    return arguments;
}

std::string toJson(const TrainingOrder& order)
{
    const QJsonObject object{{kCohort, order.cohort}, {kConfig, order.config}, {kFolder, order.folder}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<TrainingOrder> trainingOrderFromJson(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const TrainingOrder order{object.value(kCohort).toString(), object.value(kConfig).toString(),
                              object.value(kFolder).toString()};
    return order.cohort.isEmpty() || order.folder.isEmpty() ? std::nullopt : std::optional(order);
}

} // namespace dsmt::ui
