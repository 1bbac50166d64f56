// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/page.h"

/// Figures of a study's results, in black on white.
namespace dsmt::plots {

/// Curves of readers and their mean, of the network and of size and HU, with the operating points of yes/no calls.
Page studyRocPage(const workflows::StudyResults& results);
/// Areas with their intervals, as in the paper's table.
Page studyAreasPage(const workflows::StudyResults& results);
/// Of the network's probabilities.
Page studyReliabilityPage(const workflows::StudyResults& results);
Page studyDecisionPage(const workflows::StudyResults& results);

/// Where values of the page's plot lie, mm; of studyRocPage and studyReliabilityPage.
struct PagePoint {
    double x = 0, y = 0;
};
PagePoint pointOnPage(const Page& page, double x, double y);

/// The planes of one case with a caption.
struct GalleryCase {
    std::string caption;
    std::vector<Picture> planes; ///< axial, coronal, sagittal; empty where the images are not to be had
};
/// Pages of A4 width, some cases each.
std::vector<Page> galleryPages(const std::vector<GalleryCase>& cases);

} // namespace dsmt::plots
