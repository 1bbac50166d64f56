// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/dicom/compressed_frame.h"
#include "core/dicom/frame_places.h"
#include "core/dicom/hounsfield.h"
#include "core/dicom/slice_pixels.h"

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace dsmt::dicom {

/// A multi-frame CT that was opened and parsed once, and whose frames any number of threads may decode. It holds no
/// pixels: each frame is read from its place in the file when it is wanted.
class MultiframeFile final {
public:
    /// @param slice any of its frames, as the scan found it
    /// @throws Error(BadInput) with a reason that does not name the file when it has changed since, or cannot hold its
    /// frames
    MultiframeFile(const SliceFile& slice, int rows, int columns);

    /// @param hu rows * columns places, row by row
    /// @param decoder gets the compressed frames
    /// @throws Error(BadInput) with a reason that does not name the file; what the decoder throws
    DecodedSlice decode(int frame, const FrameDecoder& decoder, std::span<std::int16_t> hu) const;

    /// Throws unless the frame, when it is compressed, is a picture of this size by its own account.
    /// @throws Error(BadInput) with a reason that does not name the file
    void requireFrame(int frame) const;

private:
    struct Frame {
        FramePlace place;
        StoredFormat format;
        DecodedSlice notes;
    };

    void decodeNative(const Frame& frame, std::span<std::int16_t> hu) const;
    CompressedFrame compressed(const Frame& frame) const;

    OpenFile m_file;
    FileBytes m_bytes;
    std::vector<Frame> m_frames;
    CompressedFrame m_described; ///< without its stream
    bool m_isCompressed = false;
    bool m_swapsBytes = false;
};

/// The multi-frame files of one volume while its slices are decoded: each is opened when the first of its frames is
/// wanted and let go after the last. Any number of threads may use it.
class MultiframeFiles final {
public:
    /// @param slices every one that will be asked for, once
    explicit MultiframeFiles(const std::vector<const SliceFile*>& slices);

    /// @throws as MultiframeFile
    std::shared_ptr<const MultiframeFile> fileOf(const SliceFile& slice, int rows, int columns);

private:
    struct Entry {
        std::shared_ptr<const MultiframeFile> file;
        std::size_t wanted = 0;
    };

    std::mutex m_mutex;
    std::map<std::filesystem::path, Entry> m_entries;
};

} // namespace dsmt::dicom
