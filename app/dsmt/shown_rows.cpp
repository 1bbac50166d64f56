// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/shown_rows.h"

#include "core/base/error.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/workflows/growth_over_time.h"

#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using database::Listed;
using nlohmann::ordered_json;

namespace {

template <class Value> ordered_json orNull(const std::optional<Value>& value)
{
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json jsonOf(const database::Nodule& nodule)
{
    return {{"nodule", nodule.id},
            {"name", nodule.name},
            {"site", nodule.site},
            {"case", nodule.seriesId},
            {"series_uid", nodule.seriesUid},
            {"study_date", nodule.studyDate},
            {"center_mm", {nodule.center.x, nodule.center.y, nodule.center.z}},
            {"tracking_uid", nodule.trackingUid},
            {"created_at", nodule.createdAt}};
}

ordered_json truthsOf(database::Library& library, std::int64_t nodule)
{
    ordered_json all = ordered_json::array();
    for (const auto& stored : database::ReferenceStandardStore(library).history(nodule)) {
        const ReferenceStandard& standard = stored.standard;
        all.push_back({{"standard", stored.id},
                       {"pathology", toString(standard.category)},
                       {"detail", standard.detail},
                       {"method", standard.method},
                       {"date", standard.determinedOn},
                       {"determined_by", standard.determinedBy},
                       {"entered_by", stored.enteredBy},
                       {"entered_at", stored.enteredAt},
                       {"supersedes", orNull(stored.supersedes)},
                       {"reason", stored.reason},
                       {"intact", stored.intact}});
    }
    return all;
}

ordered_json signOf(const std::optional<SignAnswer>& answer)
{
    return answer ? ordered_json(toString(*answer)) : ordered_json(nullptr);
}

ordered_json readsOf(database::Library& library, std::int64_t nodule)
{
    std::map<std::int64_t, std::string> names;
    for (const database::Reader& reader : database::ReaderStore(library).all())
        names[reader.id] = reader.name;
    ordered_json all = ordered_json::array();
    for (const auto& stored : database::ReadStore(library).ofNodule(nodule)) {
        const NoduleRead& read = stored.read;
        all.push_back({{"read", stored.id},
                       {"reader", names[read.readerId]},
                       {"session", read.session},
                       {"arm", read.aided ? "aided" : "unaided"},
                       {"invasiveness", orNull(read.invasiveness)},
                       {"call", orNull(read.invasiveCall)},
                       {"bubble_lucency", signOf(read.bubbleLucency)},
                       {"bubble_lucency_confidence", orNull(read.bubbleLucencyConfidence)},
                       {"pleural_retraction", signOf(read.pleuralRetraction)},
                       {"pleural_retraction_confidence", orNull(read.pleuralRetractionConfidence)},
                       {"comment", read.comment},
                       {"seconds", orNull(read.seconds)},
                       {"idle_seconds", orNull(read.idleSeconds)},
                       {"read_at", read.readAt},
                       {"locked_at", stored.lockedAt},
                       {"supersedes", orNull(stored.supersedes)},
                       {"reason", stored.reason},
                       {"intact", stored.intact}});
    }
    return all;
}

ordered_json decisionsOf(const database::StoredPrediction& stored)
{
    ordered_json all = ordered_json::array();
    for (const database::StoredDecision& one : stored.decisions)
        all.push_back({{"decision", toString(one.decision)},
                       {"reason", one.reason},
                       {"decided_by", one.decidedBy},
                       {"decided_at", one.decidedAt},
                       {"intact", one.intact}});
    return all;
}

ordered_json jsonOf(const database::StoredPrediction& stored)
{
    return {{"prediction", stored.id},          {"nodule", stored.noduleId},
            {"created_at", stored.createdAt},   {"intact", stored.intact},
            {"decisions", decisionsOf(stored)}, {"assessment", ordered_json::parse(toJson(stored.assessment))}};
}

ordered_json predictionsOf(database::Library& library, std::int64_t nodule)
{
    ordered_json all = ordered_json::array();
    for (const auto& stored : database::PredictionStore(library).ofNodule(nodule))
        all.push_back(jsonOf(stored));
    return all;
}

ordered_json caseOf(database::Library& library, std::int64_t id)
{
    database::ListQuery query;
    query.filters = {{"case", "=", std::to_string(id)}};
    const database::Listing found = list(library, Listed::Cases, query);
    if (found.rows.empty())
        throw Error(ErrorKind::NotFound, fmt::format("there is no case {}", id));
    ordered_json shown = ordered_json::object();
    for (std::size_t n = 0; n < found.columns.size(); ++n)
        std::visit(
            [&](const auto& value) {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                    shown[found.columns[n]] = nullptr;
                else
                    shown[found.columns[n]] = value;
            },
            found.rows[0][n]);
    shown["nodules"] = ordered_json::array();
    query.sortBy = "nodule";
    query.descending = false;
    for (const auto& row : list(library, Listed::Nodules, query).rows)
        shown["nodules"].push_back(jsonOf(database::NoduleStore(library).nodule(std::get<std::int64_t>(row[0]))));
    return shown;
}

ordered_json noduleOf(database::Library& library, std::int64_t id)
{
    database::NoduleStore nodules(library);
    ordered_json shown = jsonOf(nodules.nodule(id));
    shown["over_time"] = ordered_json::array();
    for (const database::Nodule& same : nodules.overTime(id))
        shown["over_time"].push_back({{"nodule", same.id}, {"case", same.seriesId}, {"study_date", same.studyDate}});
    shown["growth"] = ordered_json::parse(growthJson(workflows::growthOverTime(library, id)));
    shown["truth"] = truthsOf(library, id);
    shown["reads"] = readsOf(library, id);
    shown["predictions"] = predictionsOf(library, id);
    return shown;
}

ordered_json shown(database::Library& library, Listed listed, std::int64_t id)
{
    switch (listed) {
    case Listed::Cases:
        return caseOf(library, id);
    case Listed::Nodules:
        return noduleOf(library, id);
    case Listed::Predictions:
        return jsonOf(database::PredictionStore(library).prediction(id));
    case Listed::Truth:
        database::NoduleStore(library).nodule(id);
        return {{"nodule", id}, {"truth", truthsOf(library, id)}};
    case Listed::Reads:
        database::NoduleStore(library).nodule(id);
        return {{"nodule", id}, {"reads", readsOf(library, id)}};
    }
    return {};
}

} // namespace

std::string shownId(Listed listed)
{
    switch (listed) {
    case Listed::Cases:
        return "Number of the case (dsmt cases list)";
    case Listed::Predictions:
        return "Number of the prediction (dsmt predictions list)";
    default:
        return "Number of the nodule (dsmt nodules list)";
    }
}

std::string shownJson(database::Library& library, Listed listed, std::int64_t id)
{
    return shown(library, listed, id).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
