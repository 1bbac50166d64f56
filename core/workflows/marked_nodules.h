// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"

#include <vector>

namespace dsmt::workflows {

/// Rows to analyse in place of these: a case without a nodule gives way to the nodules that people marked in it, which
/// become nodules of the library; without a mark it stays. @throws Error(Failed)
std::vector<database::WorklistKey> withMarkedNodules(database::Library& library,
                                                     const std::vector<database::WorklistKey>& rows);

} // namespace dsmt::workflows
