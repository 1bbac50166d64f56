// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine_process.h"
#include "ui/session/analysis_engine.h"
#include "ui/session/program_settings.h"

#include <string>

namespace dsmt::ui {

/// The network of an installed package ("" = the default one) in a dsmt-engine process.
NetworkSource engineSource(std::string package, inference::EngineOptions options = {});

/// Device and threads as a person set them.
inference::EngineOptions engineOptions(const ProgramSettings& settings);

} // namespace dsmt::ui
