// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_draft.h"

#include "core/database/state_store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <fmt/format.h>

namespace dsmt::ui {

namespace {

std::string keyOf(const database::SignedIn& reader)
{
    return fmt::format("study draft {} {}", reader.studyId(), reader.readerId());
}

QJsonObject placeOf(const database::ReadingStep& step)
{
    return {{"session", step.session}, {"case", step.caseNumber}, {"aided", step.aided}};
}

template <class Value> QJsonValue optionalJson(const std::optional<Value>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue signJson(const std::optional<SignAnswer>& sign)
{
    return sign ? QJsonValue(toString(*sign)) : QJsonValue();
}

std::optional<double> numberFrom(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<SignAnswer> signFrom(const QJsonValue& value)
{
    return value.isString() ? std::optional(signAnswerFrom(value.toString().toStdString())) : std::nullopt;
}

} // namespace

void storeDraft(database::Library& library, const database::SignedIn& reader, const database::ReadingStep& step,
                const NoduleRead& answers)
{
    QJsonObject draft = placeOf(step);
    draft["invasiveness"] = optionalJson(answers.invasiveness);
    draft["call"] = optionalJson(answers.invasiveCall);
    draft["bubble"] = signJson(answers.bubbleLucency);
    draft["bubble_confidence"] = optionalJson(answers.bubbleLucencyConfidence);
    draft["pleura"] = signJson(answers.pleuralRetraction);
    draft["pleura_confidence"] = optionalJson(answers.pleuralRetractionConfidence);
    draft["comment"] = QString::fromStdString(answers.comment);
    database::StateStore(library).set(keyOf(reader), QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
}

std::optional<NoduleRead> storedDraft(database::Library& library, const database::SignedIn& reader,
                                      const database::ReadingStep& step)
{
    const auto text = database::StateStore(library).get(keyOf(reader));
    const QJsonObject draft = QJsonDocument::fromJson(QByteArray::fromStdString(text.value_or(""))).object();
    const QJsonObject place = placeOf(step);
    for (auto field = place.begin(); field != place.end(); ++field)
        if (draft[field.key()] != field.value())
            return std::nullopt;
    NoduleRead answers;
    answers.invasiveness = numberFrom(draft["invasiveness"]);
    if (draft["call"].isBool())
        answers.invasiveCall = draft["call"].toBool();
    answers.bubbleLucency = signFrom(draft["bubble"]);
    answers.bubbleLucencyConfidence = numberFrom(draft["bubble_confidence"]);
    answers.pleuralRetraction = signFrom(draft["pleura"]);
    answers.pleuralRetractionConfidence = numberFrom(draft["pleura_confidence"]);
    answers.comment = draft["comment"].toString().toStdString();
    return answers;
}

} // namespace dsmt::ui
