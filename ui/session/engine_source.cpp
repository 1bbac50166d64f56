// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/engine_source.h"

#include "core/workflows/package_trust.h"

namespace dsmt::ui {

NetworkSource engineSource(std::string package, inference::EngineOptions options)
{
    return [package = std::move(package), options = std::move(options)] {
        LoadedNetwork loaded;
        loaded.package = workflows::findTrustedPackage(package);
        auto engine = std::make_unique<inference::EngineProcess>(loaded.package, options);
        loaded.processId = [process = engine.get()] { return process->processId(); };
        loaded.network = std::move(engine);
        return loaded;
    };
}

inference::EngineOptions engineOptions(const ProgramSettings& settings)
{
    inference::EngineOptions options;
    options.device = settings.device;
    options.threads = settings.threads;
    return options;
}

} // namespace dsmt::ui
