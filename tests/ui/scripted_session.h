// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/workstation.h"

#include <filesystem>
#include <string>

namespace dsmt::ui::testing {

inline constexpr int kAnywhere = -1; ///< slice or tool of a case that is being opened

/// What the next start has to offer.
struct SessionState {
    std::string caseName;
    int slice = 0;  ///< of the axial view
    int tool = 0;   ///< viewer::Tool
    int placed = 0; ///< annotations of the case
    bool operator==(const SessionState&) const = default;
};

SessionState stateOf(Workstation& workstation);

/// A person at work until the process is killed: scrolls, takes up tools, measures, marks, analyses, changes the case.
/// Each line on standard output is a word and a state: "did" after each step, "kept" after a rest that is longer than
/// the window takes to note where one is. @param library with at least two cases, one of which was open
int runScriptedSession(const std::filesystem::path& library, unsigned seed);

} // namespace dsmt::ui::testing
