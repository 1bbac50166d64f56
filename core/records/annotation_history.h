// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace dsmt {

/// One thing a reader did to one annotation, told by its id in the library: placed it (nothing before), changed it or
/// deleted it (nothing after).
struct AnnotationChange {
    std::int64_t id = 0;
    std::optional<Annotation> before, after;

    bool operator==(const AnnotationChange&) const = default;
};

/// What undoes a change.
AnnotationChange reversed(const AnnotationChange& change);

/// What can be undone and redone in one case. It holds values only: who asks carries out the change that is given back,
/// in the library and on the screen.
class AnnotationHistory final {
public:
    /// @param most changes remembered; older ones can no longer be undone
    explicit AnnotationHistory(std::size_t most = 500) : m_most(most) {}

    /// A change that was carried out. What had been undone can no longer be redone.
    void record(AnnotationChange change);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }

    /// The change to carry out now; nothing when there is none left.
    std::optional<AnnotationChange> undo();
    std::optional<AnnotationChange> redo();

private:
    std::size_t m_most;
    std::deque<AnnotationChange> m_done;    ///< the latest last
    std::vector<AnnotationChange> m_undone; ///< the one to redo next last
};

} // namespace dsmt
