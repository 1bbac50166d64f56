// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <functional>
#include <string>

namespace dsmt::dicom {

/// Calls work(0) ... work(count - 1) on two to four threads, this one among them; progress is reported from this one.
/// When some calls throw, no new ones begin and the exception of the lowest index is rethrown, so that the same input
/// always gives the same message.
void forEachParallel(std::size_t count, const Progress& progress, const std::string& text,
                     const std::function<void(std::size_t)>& work);

} // namespace dsmt::dicom
