// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/dicom/compressed_frame.h"
#include "core/dicom/decoder_pool.h"
#include "core/dicom/frame_places.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace dsmt::dicom {

class DicomObject;

/// The frames of a segmentation, read from their places in the file one at a time.
class SegmentFrames final {
public:
    /// @param file stays open as long as this @param header as DicomObject::readHeader parsed it
    /// @throws Error(BadInput) with a reason that does not name the file when it cannot hold its frames or is neither
    /// binary nor fractional
    SegmentFrames(const OpenFile& file, const DicomObject& header, std::stop_token stop);

    int count() const { return m_count; }
    int rows() const { return m_described.rows; }
    int columns() const { return m_described.columns; }

    /// 1 where the segment is, else 0; row by row. @param frame from 0, below count()
    /// @throws Error(BadInput) as above, Error(Failed) without a decoder; Cancelled
    std::vector<std::uint8_t> read(int frame) const;

private:
    std::vector<std::uint8_t> bits(int frame) const;
    std::vector<std::uint8_t> fractions(int frame) const;

    FileBytes m_bytes;
    CompressedFrame m_described; ///< without its stream
    int m_count = 0;
    bool m_isBinary = true;
    int m_half = 1;                   ///< least stored value that belongs to the segment
    std::uint64_t m_begin = 0;        ///< of the pixel data
    std::vector<FramePlace> m_places; ///< of frames with whole bytes
    mutable DecoderPool m_decoders;
};

} // namespace dsmt::dicom
