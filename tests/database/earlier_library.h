// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace dsmt::fixtures {

/// Makes a library of the present schema with everything that earlier programs could store: two predictions among it.
void fillWithAllThatEarlierProgramsStored(const std::filesystem::path& folder);

/// The rows of `filled` in a library of schema `version`, as a program of that time would have left them.
void makeEarlierLibrary(const std::filesystem::path& filled, const std::filesystem::path& folder, int version);

} // namespace dsmt::fixtures
