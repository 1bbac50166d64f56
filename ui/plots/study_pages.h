// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/page.h"

#include <functional>

/// Figures of a study's results, in black on white.
namespace dsmt::plots {

/// From the nodules that were looked at to the cases that are analysed, as boxes (STARD 2015, item 19).
/// @param said words as they are to be printed
Page studyFlowPage(const workflows::StudyResults& results, const std::function<std::string(const std::string&)>& said);
/// Curves of readers and their mean, of the network and of size and HU, with the operating points of yes/no calls.
Page studyRocPage(const workflows::StudyResults& results);
/// Areas with their intervals, as in the paper's table.
Page studyAreasPage(const workflows::StudyResults& results);
/// Of the network's probabilities.
Page studyReliabilityPage(const workflows::StudyResults& results);
Page studyDecisionPage(const workflows::StudyResults& results);

/// Where values of the page's plot lie, mm; of all figures here that have one.
struct PagePoint {
    double x = 0, y = 0;
};
/// Nothing for a place outside of the plot.
std::optional<PagePoint> pointOnPage(const Page& page, double x, double y);

/// The planes of one case with a caption.
struct GalleryCase {
    int number = 0; ///< of the case within the study
    std::string caption;
    std::vector<Picture> planes; ///< axial, coronal, sagittal; empty where the images are not to be had
};
/// Pages of A4 width, some cases each.
std::vector<Page> galleryPages(const std::vector<GalleryCase>& cases);
/// Which part of which page each case has.
struct GalleryPlace {
    std::size_t page = 0;
    Place place;
};
GalleryPlace galleryPlace(std::size_t number);

} // namespace dsmt::plots
