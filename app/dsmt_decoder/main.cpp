// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes compressed pixel data of files from strangers, started and fed by core/dicom/decoder_process.h. Whatever a
// damaged picture does to the decoding libraries, it does it here.
#include "core/base/error.h"
#include "core/base/parent_pipe.h"
#include "core/dicom/compressed_frame.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/decoder_limits.h"
#include "core/dicom/decoder_messages.h"

#include <cstdio>
#include <malloc.h>
#include <new>
#include <unistd.h>

namespace {

using namespace dsmt;
using namespace dsmt::dicom;

/// Pictures of a series are of one size: memory of one serves the next, where fresh pages would cost a tenth of the
/// time of decoding.
void keepMemory()
{
    constexpr int kKeptBytes = 16 << 20;
    ::mallopt(M_MMAP_THRESHOLD, kKeptBytes);
    ::mallopt(M_TRIM_THRESHOLD, 4 * kKeptBytes);
}

/// The reason why there are no cells, if there are none.
std::optional<std::string> decode(const CompressedFrame& frame, std::vector<std::uint16_t>& cells)
{
    const auto count = std::size_t(frame.rows) * std::size_t(frame.columns);
    if (cells.size() > count)
        cells = {}; // those of a larger picture would count against this one's limit
    const FrameLimits limits(frame);
    try {
        cells.resize(count);
        decodeFrame(frame, cells);
        return std::nullopt;
    } catch (const Error& refusal) {
        return refusal.message();
    } catch (const std::bad_alloc&) {
        return "decoding it takes more memory than any picture of its size: its pixel data are damaged";
    }
}

void serve()
{
    const ParentPipe pipe;
    prepareDcmtk();
    keepMemory();
    restrictProcess();
    const auto send = [&](const std::vector<std::byte>& bytes) { pipe.write(bytes.data(), bytes.size()); };
    send(readyAnswer());
    const auto read = [&](void* bytes, std::size_t count) { return pipe.read(bytes, count); };
    std::vector<std::uint16_t> cells;
    while (const auto frame = readRequest(read)) {
        if (const auto reason = decode(*frame, cells)) {
            send(reasonAnswer(*reason));
        } else {
            send(cellsStart(cells.size()));
            pipe.write(cells.data(), cells.size() * sizeof cells[0]);
        }
    }
}

} // namespace

int main()
{
    // What a client has open is none of a damaged picture's business.
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    try {
        serve();
        return 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "dsmt-decoder: %s\n", error.message().c_str());
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "dsmt-decoder: %s\n", failure.what());
    }
    return 1;
}
