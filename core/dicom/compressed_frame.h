// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// One frame of compressed pixel data (PS3.5 8.2 and A.4) with what its header says about it.
struct CompressedFrame {
    std::string transferSyntaxUid;
    int rows = 0;
    int columns = 0;
    int bitsAllocated = 16; ///< 8 or 16
    int bitsStored = 16;
    bool isSigned = false;
    std::vector<std::byte> stream; ///< all fragments of the frame, one after the other
};

/// RLE, the JPEG family, JPEG-LS and JPEG 2000: what decodeFrame reads.
bool isCompressed(const std::string& transferSyntaxUid);
/// Whether a transfer syntax loses something (PS3.5 8.2).
bool isLossySyntax(const std::string& transferSyntaxUid);

/// Compares what the stream says about its picture with the header and with its own length; decodes nothing, takes no
/// memory. @throws Error(BadInput) when they contradict each other
void requireFrameOfThisSize(const CompressedFrame& frame);

/// Decodes a frame into rows * columns cells of 16 bit, row by row; 8-bit samples have a cell of their own. It calls
/// requireFrameOfThisSize first. The libraries behind it have faults that a damaged stream can reach (ARCHITECTURE.md):
/// files of strangers are decoded with it in a process that may end (decoder_pool.h).
/// @throws Error(BadInput) with the reason
void decodeFrame(const CompressedFrame& frame, std::span<std::uint16_t> cells);

/// decodeFrame or something that does the same elsewhere.
using FrameDecoder = std::function<void(const CompressedFrame& frame, std::span<std::uint16_t> cells)>;

} // namespace dsmt::dicom
