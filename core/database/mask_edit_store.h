// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/imaging/image.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

/// What made a version of an outline.
enum class MaskStep { Brush, Eraser, Fill, Undo, Redo, Reset };

/// "brush", "eraser", ...
const char* toString(MaskStep step);

/// An outline as a reader left it after one step.
struct MaskEdit {
    /// Whose outline it began as; nothing: it was painted from nothing.
    std::optional<std::int64_t> predictionId;
    MaskStep step = MaskStep::Brush;
    std::string author;
    imaging::MaskPtr mask; ///< not null; none of it need be set
};

struct StoredMaskEdit {
    std::int64_t id = 0;
    std::int64_t noduleId = 0;
    imaging::WorldPoint noduleCenter; ///< where the nodule was found or marked, LPS mm
    std::string createdAt;            ///< UTC, ISO 8601
    MaskEdit edit;
};

struct SeriesMaskEdits {
    std::vector<StoredMaskEdit> edits;    ///< the newest of each nodule, oldest nodule first
    std::vector<std::int64_t> unreadable; ///< nodules whose newest one is not what was stored
};

/// Outlines that readers edited. Each step adds a version in one durable transaction: when add returns, it survives
/// kill -9 and power loss. No version is ever updated or removed. All throw Error.
class MaskEditStore final {
public:
    explicit MaskEditStore(Library& library) : m_library(library) {}

    /// The id of the new version.
    std::int64_t add(std::int64_t noduleId, const MaskEdit& edit);

    /// The nodule that a version is of. @throws Error(NotFound)
    std::int64_t noduleOf(std::int64_t version);

    SeriesMaskEdits ofSeries(std::int64_t seriesId);
    /// All versions of one nodule, oldest first. @throws Error(Failed) when one is not what was stored
    std::vector<StoredMaskEdit> versions(std::int64_t noduleId);

private:
    Library& m_library;
};

} // namespace dsmt::database
