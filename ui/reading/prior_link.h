// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <optional>
#include <string>

namespace dsmt::ui {

/// Where a place of the open case is in the series it is compared with: both in LPS mm of their own CT.
struct PriorLink {
    bool linked = true;           ///< scrolling one scrolls the other
    imaging::WorldPoint offset{}; ///< from the open case to the other series
    bool operator==(const PriorLink&) const = default;

    imaging::WorldPoint toPrior(imaging::WorldPoint current) const { return current + offset; }
    imaging::WorldPoint toCurrent(imaging::WorldPoint prior) const { return prior - offset; }
};

/// No offset where the two share a frame of reference or the middle of one lies in the other, else from middle to
/// middle: tables stand differently from day to day, and somewhere one has to begin.
PriorLink firstLink(const imaging::Geometry& current, const imaging::Geometry& prior, bool sameFrame);

/// What is remembered of a comparison.
struct PriorNote {
    std::string caseName; ///< of the series it was compared with
    PriorLink link;
    bool operator==(const PriorNote&) const = default;
};

std::string toJson(const PriorNote& note);
/// Nothing when the text is not such JSON.
std::optional<PriorNote> priorNoteFromJson(const std::string& text);

} // namespace dsmt::ui
