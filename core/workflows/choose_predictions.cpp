// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/records/uid.h"
#include "core/workflows/result_export.h"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <map>

namespace dsmt::workflows {

namespace {

std::optional<std::int64_t> numberIn(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() && number > 0 ? std::optional(number)
                                                                                    : std::nullopt;
}

[[noreturn]] void refuse(ErrorKind kind, const std::string& what)
{
    throw Error(kind, what);
}

void requireIntact(const std::vector<database::StoredPrediction>& predictions)
{
    for (const database::StoredPrediction& prediction : predictions)
        if (!prediction.intact)
            refuse(ErrorKind::Failed, fmt::format("prediction {} in the case library is not what was stored; it is not "
                                                  "exported",
                                                  prediction.id));
}

/// Of each nodule what was said last.
std::vector<database::StoredPrediction> newestOfEach(std::vector<database::StoredPrediction> predictions)
{
    std::map<std::int64_t, database::StoredPrediction> newest;
    for (database::StoredPrediction& prediction : predictions)
        newest.insert_or_assign(prediction.noduleId, std::move(prediction));
    std::vector<database::StoredPrediction> chosen;
    for (auto& [nodule, prediction] : newest)
        chosen.push_back(std::move(prediction));
    std::sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return chosen;
}

} // namespace

ChosenPredictions choosePredictions(database::Library& library, const std::string& what,
                                    std::optional<std::int64_t> nodule)
{
    database::PredictionStore store(library);
    database::CaseStore cases(library);
    const std::string where = library.folder().string();
    std::optional<std::int64_t> prediction = what.empty() ? store.newest() : numberIn(what);
    ChosenPredictions chosen;
    if (prediction) {
        const auto series = store.seriesOf(*prediction);
        if (!series)
            refuse(ErrorKind::NotFound, fmt::format("{} holds no prediction {}", where, *prediction));
        chosen.row = cases.row(*series);
    } else if (what.empty()) {
        refuse(ErrorKind::NotFound, fmt::format("{} holds no predictions yet; make one with dsmt analyze", where));
    } else {
        const auto row = cases.findSeries(what);
        if (!row)
            refuse(ErrorKind::NotFound,
                   fmt::format("{} holds no series {}{}", where, what,
                               isUid(what) ? "" : " (give the number of a prediction or a series UID)"));
        chosen.row = *row;
    }
    std::vector<database::StoredPrediction> all = store.ofSeries(chosen.row.seriesId);
    std::erase_if(all, [&](const auto& one) {
        return (prediction && one.id != *prediction) || (nodule && one.noduleId != *nodule);
    });
    if (all.empty())
        refuse(ErrorKind::NotFound,
               nodule ? fmt::format("nodule {} has no such prediction in {}", *nodule, where)
                      : fmt::format("series {} has no predictions in {}; make one with dsmt analyze", what, where));
    chosen.predictions = newestOfEach(std::move(all));
    requireIntact(chosen.predictions);
    return chosen;
}

} // namespace dsmt::workflows
