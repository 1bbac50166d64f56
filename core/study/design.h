// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::study {

/// How readers meet the cases (FDA, Clinical Performance Assessment of CADe devices, 2022, section IV).
enum class Design {
    Unaided,    ///< every reader reads every case once, without the network
    Sequential, ///< the unaided answer is locked, then the network's is shown, then the aided answer follows at once
    Crossover,  ///< every case is read in two sessions, in one of them with the network, with a washout between them
    StandAlone, ///< readers read unaided; the network's own answers are compared with theirs
};

/// "unaided", "sequential", "crossover", "stand-alone".
const char* toString(Design design);
/// @throws Error(BadInput) for any other text
Design designFrom(const std::string& text);

/// Through which each reader goes: two in a crossover, else one.
int sessionsOf(Design design);
/// Readers see what the network answered, at some time.
bool showsNetwork(Design design);
/// Each case must have a prediction.
bool needsPrediction(Design design);

} // namespace dsmt::study
