// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/decision_store.h"
#include "core/database/listing.h"
#include "core/records/assessment.h"
#include "core/records/reference_standard.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dsmt::database {

/// Which rows of the worklist are wanted; every condition must hold. By column, see worklistColumns().
struct WorklistFilter {
    std::map<std::string, std::vector<std::string>> anyOf; ///< one of these values; "" stands for none known
    /// From and to, both included and each may be "" for no end; numbers where the column holds such.
    std::map<std::string, std::pair<std::string, std::string>> between;

    bool isEmpty() const { return anyOf.empty() && between.empty(); }
    bool operator==(const WorklistFilter&) const = default;
};

/// {"any_of": {column: [value, ...]}, "between": {column: [from, to]}}
std::string toJson(const WorklistFilter& filter);
/// @throws Error(BadInput) for a text that toJson does not give
WorklistFilter worklistFilterFrom(const std::string& json);

struct WorklistQuery {
    std::string text; ///< words that are looked for in the nodule or its case (database/search.h); all must be found
    WorklistFilter filter;
    std::string sortBy; ///< a column; "" for the order in which cases were added
    bool descending = true;

    bool operator==(const WorklistQuery&) const = default;
};

/// Tells a row: the id of a nodule, or minus the id of a series that has none.
using WorklistKey = std::int64_t;

/// A nodule with its case, or a case without one.
struct WorklistRow {
    WorklistKey key = 0;
    std::int64_t seriesId = 0;
    std::string patientName, patientId, studyDate, description; ///< studyDate YYYYMMDD
    int slices = 0;
    bool simulated = false;
    std::string addedAt; ///< UTC, ISO 8601
    std::string nodule;  ///< its name; "" without
    std::string site;
    std::optional<double> longAxisMm;
    std::optional<Texture> texture;
    std::optional<Invasiveness> invasiveness; ///< of the prediction added last
    std::string refusedBecause;               ///< the sentence of the refusal; "" unless that prediction was refused
    std::optional<Decision> decision;         ///< that counts for that prediction; never Withdrawn
    std::string predictedAt;                  ///< UTC, ISO 8601; "" without a prediction
    int reads = 0;
    int readers = 0; ///< whose LIDC-IDRI readings of the series are in the library
    std::optional<PathologyCategory> pathology;
    std::vector<ScopeFinding> warnings; ///< of the series, the worst first

    bool hasNodule() const { return key > 0; }
};

/// What may be sorted, filtered by and exported, with stable names.
std::vector<std::string> worklistColumns();

/// The rows in their order. An order is read from an index and matches are marked in it, so that neither depends on how
/// many there are. @throws Error(BadInput) for a column that there is not; Error(Failed)
std::vector<WorklistKey> worklistOrder(Library& library, const WorklistQuery& query);

/// In the order of the keys; one that is not there any more is left out. @throws Error(Failed)
std::vector<WorklistRow> worklistRows(Library& library, const std::vector<WorklistKey>& keys);

/// The same as a table with these columns, for a file. @throws as worklistOrder
Listing worklistTable(Library& library, const std::vector<WorklistKey>& keys, const std::vector<std::string>& columns);

/// How many rows there are without any condition.
std::int64_t worklistSize(Library& library);

} // namespace dsmt::database
