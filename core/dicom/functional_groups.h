// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <cstddef>
#include <vector>

class DcmDataset;
class DcmItem;
class DcmTagKey;

namespace dsmt::dicom {

/// What a multi-frame image says about each of its frames (PS3.3 C.7.6.16), inside the data set it was made from.
class FunctionalGroups final {
public:
    explicit FunctionalGroups(DcmDataset& dataset);

    /// Items of the Per-Frame Functional Groups Sequence (5200,9230); 0 without one.
    std::size_t frames() const { return m_perFrame.size(); }

    /// The item that says an element for a frame, which is one of a group: the frame's own rather than the shared one
    /// (5200,9229), else what a conversion has left outside the groups (C.7.6.16.2.25), else the data set itself, where
    /// some writers put what holds for all frames. Null when nothing says it.
    DcmItem* find(std::size_t frame, const DcmTagKey& group, const DcmTagKey& element) const;

private:
    DcmDataset& m_dataset;
    DcmItem* m_shared = nullptr;
    std::vector<DcmItem*> m_perFrame;
};

} // namespace dsmt::dicom
