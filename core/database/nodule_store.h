// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/imaging/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct Nodule {
    std::int64_t id = 0;
    std::int64_t seriesId = 0;
    std::string seriesUid;
    std::string studyDate;      ///< YYYYMMDD, of the CT
    imaging::WorldPoint center; ///< LPS, mm
    std::string name;           ///< what people call it, such as its number in a cohort; may be ""
    std::string site;           ///< one of noduleSites(), or ""
    std::string trackingUid;    ///< (0062,0021): nodules of several CTs that are one lesion share it
    std::string createdAt;      ///< UTC, ISO 8601
};

/// Where in the lung a nodule may lie: the five lobes and the lingula.
const std::vector<std::string>& noduleSites();

/// Nodules and which of them are one lesion, seen over time. Changes are noted in the audit trail. All throw
/// Error(Failed).
class NoduleStore final {
public:
    explicit NoduleStore(Library& library) : m_library(library) {}

    /// The nodule of this series within `reachMm` of the point, or a new one there.
    std::int64_t at(std::int64_t seriesId, imaging::WorldPoint center, double reachMm = 5);

    /// @throws Error(NotFound)
    Nodule nodule(std::int64_t id);
    /// In order of their ids.
    std::vector<Nodule> ofSeries(std::int64_t seriesId);
    /// All of this name.
    std::vector<Nodule> named(const std::string& name);
    /// The same lesion in all CTs, this nodule among them, in order of study date. @throws Error(NotFound)
    std::vector<Nodule> overTime(std::int64_t id);

    /// @throws Error(NotFound); Error(BadInput) for a site that is none
    void describe(std::int64_t id, const std::string& name, const std::string& site);
    /// From now on `later` and all that are one lesion with it are one with `earlier`. @throws Error(NotFound);
    /// Error(BadInput) for two nodules of one CT or of two patients
    void link(std::int64_t earlier, std::int64_t later);
    /// From now on it is a lesion of its own. @throws Error(NotFound)
    void unlink(std::int64_t id);

private:
    Library& m_library;
};

} // namespace dsmt::database
