// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/series_description.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace dsmt::database {

/// What a list of cases says about each series, kept so that the list need not open their files.
class DescriptionStore final {
public:
    explicit DescriptionStore(Library& library) : m_library(library) {}

    /// Replaces what was there. @throws Error(Failed)
    void put(std::int64_t seriesId, const SeriesDescription& description);

    /// Nothing for a series that came in before descriptions were kept. Without the thumbnail.
    std::optional<SeriesDescription> find(std::int64_t seriesId);
    std::optional<Thumbnail> thumbnail(std::int64_t seriesId);

    /// By series id, of all series; those with nothing to say are not in it.
    std::map<std::int64_t, std::vector<GeometryFinding>> findings();

private:
    Library& m_library;
};

} // namespace dsmt::database
