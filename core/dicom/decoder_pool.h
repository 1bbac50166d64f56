// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/compressed_frame.h"
#include "core/dicom/decoder_process.h"

#include <memory>
#include <mutex>

namespace dsmt::dicom {

/// As many decoder processes as there are threads that ask at the same time, started when the first asks and replaced
/// when one ends. Safe from any thread; its destructor ends the processes.
class DecoderPool final {
public:
    /// @param program "" is dsmt-decoder beside the running program
    explicit DecoderPool(std::stop_token stop = {}, std::filesystem::path program = {});

    /// decodeFrame in a process of its own. @throws Error(BadInput) with the reason, Error(Failed) when there is no
    /// decoder; Cancelled
    void decode(const CompressedFrame& frame, std::span<std::uint16_t> cells);

private:
    std::unique_ptr<DecoderProcess> takeIdle();

    std::stop_token m_stop;
    std::filesystem::path m_program;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<DecoderProcess>> m_idle;
};

} // namespace dsmt::dicom
