// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_pool.h"

#include "core/base/error.h"
#include "core/base/paths.h"

namespace dsmt::dicom {

DecoderPool::DecoderPool(std::stop_token stop, std::filesystem::path program)
    : m_stop(std::move(stop)), m_program(program.empty() ? programFolder() / "dsmt-decoder" : std::move(program))
{
}

std::unique_ptr<DecoderProcess> DecoderPool::takeIdle()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return nullptr;
    std::unique_ptr<DecoderProcess> process = std::move(m_idle.back());
    m_idle.pop_back();
    return process;
}

void DecoderPool::decode(const CompressedFrame& frame, std::span<std::uint16_t> cells)
{
    requireFrameOfThisSize(frame);
    std::unique_ptr<DecoderProcess> process = takeIdle();
    if (!process)
        process = std::make_unique<DecoderProcess>(m_program, m_stop);
    const auto giveBack = [&] {
        if (!process->isUsable())
            return;
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(process));
    };
    try {
        process->decode(frame, cells, m_stop);
    } catch (const Error&) {
        giveBack();
        throw;
    }
    giveBack();
}

} // namespace dsmt::dicom
