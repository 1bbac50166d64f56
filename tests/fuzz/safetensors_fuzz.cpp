// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as weights give finite tensors of the shapes that they name, or one reason.
#include "core/base/error.h"
#include "models/safetensors.h"
#include "tests/fuzz/memory_file.h"

#include <cmath>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using dsmt::fuzz::require;
    static const dsmt::fuzz::MemoryFile file;
    file.fill(bytes, size);
    try {
        for (const auto& [name, tensor] : dsmt::models::readSafetensors(file.path())) {
            std::int64_t count = 1;
            for (const std::int64_t length : tensor.shape)
                count *= length;
            require(count == std::int64_t(tensor.values.size()), "shape");
            for (const float value : tensor.values)
                require(std::isfinite(value), "value");
        }
    } catch (const dsmt::Error& reason) {
        require(!reason.message().empty(), "reason");
    }
    return 0;
}
