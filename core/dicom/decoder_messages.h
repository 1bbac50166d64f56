// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/compressed_frame.h"

#include <functional>
#include <optional>

namespace dsmt::dicom {

/// The words that dsmt-decoder and its client exchange over a pipe, little-endian. The decoder says Ready once, then
/// answers each request with the cells of the picture or with the reason why there are none.
///   request  magic "DSMF" | version u16 | rows u16 | columns u16 | bits allocated u8 | bits stored u8 | is signed u8 |
///            3 bytes 0 | stream bytes u32 | transfer syntax UID, 64 bytes filled up with 0 | stream
///   answer   magic "DSMF" | version u16 | kind u16 | bytes u32 | cells (u16) or reason (text)
/// Every size is checked before memory is taken.
inline constexpr std::uint16_t kDecoderProtocolVersion = 1;
inline constexpr std::uint32_t kMostStreamBytes = 256U << 20U;
inline constexpr std::uint32_t kMostReasonBytes = 1000;

/// Transfers exactly the given bytes; false when the other side has closed the pipe.
using ReadPipe = std::function<bool(void* bytes, std::size_t count)>;

/// What goes before the frame's stream. @throws Error(BadInput) when the stream is longer than any picture's
std::vector<std::byte> requestStart(const CompressedFrame& frame);
/// Nothing at the end of the stream. @throws Error(Failed) when it is no request or its sizes are impossible
std::optional<CompressedFrame> readRequest(const ReadPipe& read);

std::vector<std::byte> readyAnswer();
/// What goes before `cells` cells.
std::vector<std::byte> cellsStart(std::size_t cells);
std::vector<std::byte> reasonAnswer(const std::string& reason);

/// Whether the next answer is Ready, whatever comes instead of it.
bool readReady(const ReadPipe& read);

/// Fills the cells, or returns the reason why there are none, in printable ASCII.
/// @throws Error(Failed) when the pipe is closed or what comes is no answer to a request of this size
std::optional<std::string> readAnswer(const ReadPipe& read, std::span<std::uint16_t> cells);

} // namespace dsmt::dicom
