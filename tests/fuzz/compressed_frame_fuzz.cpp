// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as a request to dsmt-decoder, decoded in this process. Crashes inside DCMTK, CharLS and
// OpenJPEG are what dsmt-decoder is there to contain (ARCHITECTURE.md); those in our own code are faults.
#include "core/base/error.h"
#include "core/dicom/decoder_messages.h"
#include "tests/fuzz/memory_file.h"

#include <cstring>

using namespace dsmt;
using namespace dsmt::dicom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const auto read = [&](void* target, std::size_t count) {
        if (count > size)
            return false;
        std::memcpy(target, bytes, count);
        bytes += count;
        size -= count;
        return true;
    };
    // What is announced is taken from memory before it is read; a fuzzer that announces 256 MiB learns nothing.
    constexpr std::size_t kLengthPlace = 16, kStart = 84;
    if (size < kStart)
        return 0;
    std::uint32_t streamBytes = 0;
    std::memcpy(&streamBytes, bytes + kLengthPlace, sizeof streamBytes);
    if (streamBytes > size)
        return 0;
    try {
        const auto frame = readRequest(read);
        constexpr std::size_t kMostPixels = std::size_t(1) << 20U;
        if (!frame || std::size_t(frame->rows) * std::size_t(frame->columns) > kMostPixels)
            return 0;
        std::vector<std::uint16_t> cells(std::size_t(frame->rows) * std::size_t(frame->columns));
        decodeFrame(*frame, cells);
    } catch (const Error& error) {
        fuzz::require(!error.message().empty(), "refused without a reason");
    }
    return 0;
}
