// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/child_process.h"
#include "core/dicom/compressed_frame.h"

#include <optional>

namespace dsmt::dicom {

/// dsmt-decoder: decodes the pictures of strangers in a process of its own, where a fault of a decoder costs one
/// picture. Not thread-safe; decoder_pool.h is what readers use.
class DecoderProcess final {
public:
    /// Starts the program and waits until it is ready. @throws Error(Failed) naming it when it is missing or does not
    /// start; Cancelled
    DecoderProcess(const std::filesystem::path& program, const std::stop_token& stop);

    /// @throws Error(BadInput) with the reason when there are no cells, also when the decoder crashed, hung or answered
    /// nonsense (isUsable is false then); Cancelled
    void decode(const CompressedFrame& frame, std::span<std::uint16_t> cells, const std::stop_token& stop);

    /// Whether another frame can be decoded.
    bool isUsable() const { return m_child.has_value(); }
    int processId() const { return m_child ? m_child->processId() : 0; }

private:
    std::optional<ChildProcess> m_child;
};

} // namespace dsmt::dicom
