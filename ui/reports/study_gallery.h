// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/workflows/study_results.h"
#include "ui/plots/study_pages.h"

#include <vector>

namespace dsmt::ui {

/// Every false positive and then every false negative of the network, with the planes of the nodule where there are
/// images; empty when there is no picture at all. Any thread. @throws Error(Failed); Cancelled
std::vector<plots::GalleryCase> studyGallery(database::Library& library, const workflows::StudyResults& results,
                                             const Progress& progress);

} // namespace dsmt::ui
