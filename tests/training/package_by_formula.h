// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace dsmt::fixtures {

/// A network package of the `standard` architecture whose weights come from tests/models/formula.h; every member's
/// differ.
void writePackageByFormula(const std::filesystem::path& folder, int members = 1);

} // namespace dsmt::fixtures
