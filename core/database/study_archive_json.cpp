// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/study_archive.h"

#include <nlohmann/json.hpp>
#include <span>

namespace dsmt::database {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "dsmt-study-archive";
constexpr int kVersion = 1;

template <class Value> Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

Json orNull(const std::optional<SignAnswer>& value)
{
    return value ? Json(toString(*value)) : Json();
}

template <class Value> std::optional<Value> optionalAt(const Json& json, const char* name)
{
    const Json& value = json.at(name);
    return value.is_null() ? std::nullopt : std::optional(value.get<Value>());
}

std::optional<SignAnswer> signAt(const Json& json, const char* name)
{
    const auto text = optionalAt<std::string>(json, name);
    return text ? std::optional(signAnswerFrom(*text)) : std::nullopt;
}

Json readJson(const ArchivedRead& archived)
{
    const NoduleRead& read = archived.read;
    return {{"reader", archived.reader},
            {"case", archived.caseNumber},
            {"session", read.session},
            {"arm", read.aided ? "aided" : "unaided"},
            {"invasiveness", orNull(read.invasiveness)},
            {"call", orNull(read.invasiveCall)},
            {"bubble_lucency", orNull(read.bubbleLucency)},
            {"bubble_lucency_confidence", orNull(read.bubbleLucencyConfidence)},
            {"pleural_retraction", orNull(read.pleuralRetraction)},
            {"pleural_retraction_confidence", orNull(read.pleuralRetractionConfidence)},
            {"comment", read.comment},
            {"seconds", orNull(read.seconds)},
            {"idle_seconds", orNull(read.idleSeconds)},
            {"read_at", read.readAt},
            {"locked_at", archived.lockedAt},
            {"reason", archived.reason}};
}

ArchivedRead readFrom(const Json& json)
{
    ArchivedRead archived;
    json.at("reader").get_to(archived.reader);
    json.at("case").get_to(archived.caseNumber);
    NoduleRead& read = archived.read;
    json.at("session").get_to(read.session);
    read.aided = json.at("arm").get<std::string>() == "aided";
    read.invasiveness = optionalAt<double>(json, "invasiveness");
    read.invasiveCall = optionalAt<bool>(json, "call");
    read.bubbleLucency = signAt(json, "bubble_lucency");
    read.bubbleLucencyConfidence = optionalAt<double>(json, "bubble_lucency_confidence");
    read.pleuralRetraction = signAt(json, "pleural_retraction");
    read.pleuralRetractionConfidence = optionalAt<double>(json, "pleural_retraction_confidence");
    json.at("comment").get_to(read.comment);
    read.seconds = optionalAt<double>(json, "seconds");
    read.idleSeconds = optionalAt<double>(json, "idle_seconds");
    json.at("read_at").get_to(read.readAt);
    json.at("locked_at").get_to(archived.lockedAt);
    json.at("reason").get_to(archived.reason);
    return archived;
}

Json studyJson(const StudyArchive& archive)
{
    Json json{{"plan", Json::parse(toJson(archive.plan))},
              {"plan_sha256", archive.planSha256},
              {"frozen_at", archive.frozenAt}};
    for (const char* list : {"cases", "reads", "events"})
        json[list] = Json::array();
    for (const ArchivedCase& one : archive.cases) {
        Json row{{"case", one.number},
                 {"simulated", one.simulated},
                 {"category", one.category},
                 {"method", one.method},
                 {"network", one.assessment ? Json::parse(toJson(*one.assessment)) : Json()}};
        if (!one.detail.empty()) // earlier archives had none, and keep their hash
            row["detail"] = one.detail;
        json["cases"].push_back(std::move(row));
    }
    for (const ArchivedRead& read : archive.reads)
        json["reads"].push_back(readJson(read));
    for (const ArchivedEvent& archived : archive.events)
        json["events"].push_back({{"reader", archived.reader},
                                  {"case", archived.caseNumber},
                                  {"session", archived.event.session},
                                  {"at", study::isoText(archived.event.at)},
                                  {"kind", archived.event.kind},
                                  {"detail", Json::parse(archived.event.detailJson)}});
    return json;
}

StudyArchive studyFrom(const Json& json)
{
    StudyArchive archive;
    archive.plan = study::planFromJson(json.at("plan").dump());
    json.at("plan_sha256").get_to(archive.planSha256);
    json.at("frozen_at").get_to(archive.frozenAt);
    for (const Json& one : json.at("cases")) {
        ArchivedCase archived{one.at("case").get<int>(),
                              one.at("simulated").get<bool>(),
                              one.at("category").get<std::string>(),
                              one.value("detail", std::string()),
                              one.at("method").get<std::string>(),
                              std::nullopt};
        if (!one.at("network").is_null())
            archived.assessment = assessmentFromJson(one.at("network").dump());
        archive.cases.push_back(std::move(archived));
    }
    for (const Json& read : json.at("reads"))
        archive.reads.push_back(readFrom(read));
    for (const Json& one : json.at("events")) {
        ArchivedEvent archived;
        one.at("reader").get_to(archived.reader);
        one.at("case").get_to(archived.caseNumber);
        one.at("session").get_to(archived.event.session);
        archived.event.at = study::instantFrom(one.at("at").get<std::string>());
        one.at("kind").get_to(archived.event.kind);
        archived.event.detailJson = one.at("detail").dump();
        archive.events.push_back(std::move(archived));
    }
    return archive;
}

std::string sha256Of(const Json& json)
{
    const std::string text = json.dump();
    return sha256(std::as_bytes(std::span(text)));
}

} // namespace

std::string sha256Of(const StudyArchive& archive)
{
    return sha256Of(studyJson(archive));
}

std::string toJson(const StudyArchive& archive)
{
    Json study = studyJson(archive);
    const std::string sha256 = sha256Of(study);
    return Json{{"format", kFormat}, {"version", kVersion}, {"study", std::move(study)}, {"sha256", sha256}}.dump(1) +
           "\n";
}

StudyArchive archiveFromJson(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("format").get<std::string>() != kFormat)
            throw Error(ErrorKind::BadInput, "it is no study archive");
        if (json.at("version").get<int>() > kVersion)
            throw Error(ErrorKind::BadInput, "the study archive comes from a newer program");
        if (sha256Of(json.at("study")) != json.at("sha256").get<std::string>())
            throw Error(ErrorKind::BadInput, "the study archive was changed: its SHA-256 is another one");
        StudyArchive archive = studyFrom(json.at("study"));
        if (sha256Of(archive.plan) != archive.planSha256)
            throw Error(ErrorKind::BadInput, "the plan in the study archive is not the one that was frozen");
        return archive;
    } catch (const nlohmann::json::exception& failure) {
        throw Error(ErrorKind::BadInput, std::string("it is no study archive: ") + failure.what());
    }
}

} // namespace dsmt::database
