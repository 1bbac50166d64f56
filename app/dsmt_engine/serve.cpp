// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/serve.h"

#include "core/base/parent_pipe.h"
#include "core/inference/serve_network.h"
#include "core/inference/torch_network.h"
#include "core/training/device.h"

#include <malloc.h>

namespace dsmt::engine {

namespace {

/// Without a question for so long, memory that was used for the last answers goes back to the system.
constexpr std::chrono::seconds kIdle{5};

inference::ServedNetwork openNetwork(const inference::LoadRequest& request)
{
    auto network = std::make_unique<inference::TorchNetwork>(request.folder, request.device, request.threads);
    const inference::PatchSpec patches = network->patches();
    return {std::move(network), patches};
}

} // namespace

void serve()
{
    training::keepFreedMemory(); // until nobody asks: a nodule's tensors then need no new pages (21 -> 14 ms a member)
    const ParentPipe pipe;
    const auto read = [&](void* bytes, std::size_t count) {
        if (!pipe.waitForBytes(kIdle))
            ::malloc_trim(0);
        return pipe.read(bytes, count);
    };
    inference::serveNetwork(
        read, [&](const void* bytes, std::size_t count) { pipe.write(bytes, count); }, openNetwork);
}

} // namespace dsmt::engine
