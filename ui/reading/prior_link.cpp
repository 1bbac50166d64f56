// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_link.h"

#include "ui/reading/reading_place.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dsmt::ui {

PriorLink firstLink(const imaging::Geometry& current, const imaging::Geometry& prior, bool sameFrame)
{
    if (sameFrame || prior.contains(current.center()) || current.contains(prior.center()))
        return {};
    return {true, prior.center() - current.center()};
}

std::string toJson(const PriorNote& note)
{
    return QJsonDocument(QJsonObject{{"case", QString::fromStdString(note.caseName)},
                                     {"linked", note.link.linked},
                                     {"offset", QString::fromStdString(toJson(note.link.offset))}})
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

std::optional<PriorNote> priorNoteFromJson(const std::string& text)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    const auto offset = pointFromJson(object["offset"].toString().toStdString());
    const std::string name = object["case"].toString().toStdString();
    if (!offset || name.empty())
        return std::nullopt;
    return PriorNote{name, {object["linked"].toBool(true), *offset}};
}

} // namespace dsmt::ui
