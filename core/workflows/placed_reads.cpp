// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/placed_reads.h"

#include "core/workflows/ct_source.h"
#include "core/workflows/place_contours.h"

namespace dsmt::workflows {

PlacedReads placeReads(LidcReads reads, const OpenedSeries& series, const Progress& progress)
{
    const CtSource source(series.source, progress.stage(0, 0.5));
    const SourceContents contents = source.contents(progress.stage(0.5, 1));
    const ChosenSeries chosen = chooseSeries(contents, series.source, series.record.seriesUid, series.record.part);
    const auto* images = std::get_if<const dicom::ScannedSeries*>(&chosen);
    if (!images)
        throw Error(ErrorKind::BadInput, "LIDC-IDRI readings are drawn on DICOM images, and this CT is a volume file");
    PlacedReads placed{std::move(reads), **images, {}, {}};
    const imaging::Geometry& grid = series.volume->geometry();
    const imaging::WorldPoint half = grid.kAxis * (grid.spacing[2] / 2);
    placed.notes = unplacedMarks(placed.reads, placed.images);
    for (const LidcSession& session : placed.reads.sessions)
        for (const LidcNodule& nodule : session.nodules)
            for (PlacedContour& contour : placeContours(nodule, placed.images).contours)
                placed.contours.push_back(
                    {session.reader, nodule.contours[contour.contour].inclusion, std::move(contour.points), half});
    return placed;
}

} // namespace dsmt::workflows
