// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/annotation_history.h"

#include <utility>

namespace dsmt {

AnnotationChange reversed(const AnnotationChange& change)
{
    return {change.id, change.after, change.before};
}

void AnnotationHistory::record(AnnotationChange change)
{
    m_undone.clear();
    m_done.push_back(std::move(change));
    if (m_done.size() > m_most)
        m_done.pop_front();
}

std::optional<AnnotationChange> AnnotationHistory::undo()
{
    if (m_done.empty())
        return std::nullopt;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return reversed(m_undone.back());
}

std::optional<AnnotationChange> AnnotationHistory::redo()
{
    if (m_undone.empty())
        return std::nullopt;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return m_done.back();
}

} // namespace dsmt
