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
#include <new>

namespace {

using namespace dsmt;
using namespace dsmt::dicom;

std::vector<std::byte> answerTo(const CompressedFrame& frame)
{
    const FrameLimits limits(frame);
    try {
        std::vector<std::uint16_t> cells(std::size_t(frame.rows) * std::size_t(frame.columns));
        decodeFrame(frame, cells);
        return cellsAnswer(cells);
    } catch (const Error& refusal) {
        return reasonAnswer(refusal.message());
    } catch (const std::bad_alloc&) {
        return reasonAnswer("decoding it takes more memory than any picture of its size: its pixel data are damaged");
    }
}

void serve()
{
    const ParentPipe pipe;
    prepareDcmtk();
    restrictProcess();
    const auto send = [&](const std::vector<std::byte>& answer) { pipe.write(answer.data(), answer.size()); };
    send(readyAnswer());
    const auto read = [&](void* bytes, std::size_t count) { return pipe.read(bytes, count); };
    while (const auto frame = readRequest(read))
        send(answerTo(*frame));
}

} // namespace

int main()
{
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
