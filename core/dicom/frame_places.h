// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/dicom/open_file.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class DcmDataset;

namespace dsmt::dicom {

struct PixelValue;

/// All bytes of a file, or of what it inflates to when its data set is deflated; read by any number of threads.
class FileBytes final {
public:
    /// @param inflated null unless deflated
    FileBytes(const OpenFile& file, std::shared_ptr<const std::string> inflated)
        : m_file(&file), m_inflated(std::move(inflated))
    {
    }

    std::uint64_t count() const { return m_inflated ? m_inflated->size() : m_file->bytes(); }
    /// @throws Error(BadInput) with a reason that does not name the file when there are fewer
    void read(std::uint64_t offset, void* target, std::size_t count) const;

private:
    const OpenFile* m_file;
    std::shared_ptr<const std::string> m_inflated;
};

struct ByteRange {
    std::uint64_t offset = 0; ///< from the beginning of FileBytes
    std::uint64_t bytes = 0;
};

/// The ranges that one frame's bytes are made of, one after the other; all lie within the file.
using FramePlace = std::vector<ByteRange>;

/// Frames of uncompressed pixel data, which follow each other without gaps (PS3.3 C.7.6.6).
/// @throws Error(BadInput) with a reason that does not name the file when there are fewer than `frames`
std::vector<FramePlace> nativeFrames(const FileBytes& file, const PixelValue& value, std::size_t frames,
                                     std::uint64_t frameBytes);

/// Frames of compressed pixel data, each of one or more fragments (PS3.5 A.4). The Basic Offset Table says which, else
/// the Extended Offset Table (7FE0,0001); else there is a fragment for each, else each begins with the first marker of
/// a JPEG or JPEG 2000 stream.
/// @throws Error(BadInput) with a reason that does not name the file when they cannot be told apart
std::vector<FramePlace> compressedFrames(const FileBytes& file, const PixelValue& value, std::size_t frames,
                                         DcmDataset& dataset);

} // namespace dsmt::dicom
