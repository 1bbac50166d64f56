// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/package.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace dsmt::inference {

struct EngineOptions {
    std::filesystem::path program;              ///< dsmt-engine; empty = next to the running program
    std::string device = "auto";                ///< auto, cpu, cuda
    int threads = 0;                            ///< 0 = all cores
    std::chrono::milliseconds timeout{120'000}; ///< without any word from the engine
    int tries = 5;                              ///< how often a question is asked of an engine that dies over it
};

/// DSMT-Net in a child process. The child is started by start() or by the first call and again after it died. When it
/// dies before it has answered, another one is started and asked again, which progress tells in words; the answer is
/// the same. When all tries end so, the call fails with Error(Failed) that says how they ended. An engine that says
/// nothing for too long is stopped and not asked again. Cancelling kills it.
class EngineProcess final : public Network {
public:
    EngineProcess(Package package, EngineOptions options = {});
    ~EngineProcess() override;

    /// Starts the child without waiting for it, so that it loads weights while the CT is read.
    void start();

    /// Of the running child, 0 when there is none.
    int processId() const;

    NetworkAttributes attributes() override;
    std::vector<NetworkOutput> evaluate(std::span<const PatchPair> inputs, const Progress& progress) override;
    AttentionMaps attention(const PatchPair& pair, const Progress& progress) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dsmt::inference
