// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/study_report_files.h"

#include "app/dsmt/figure.h"
#include "app/dsmt/study_pdf.h"
#include "core/workflows/nodule_planes.h"
#include "core/workflows/study_result_files.h"

#include <fmt/format.h>

namespace dsmt::commands {

namespace {

plots::Picture pictureOf(const workflows::NodulePlane& plane)
{
    return {plane.size, plane.size, plane.gray, std::vector<std::uint8_t>(plane.gray.size(), 1)};
}

std::string captionOf(const std::vector<std::string>& columns, const std::vector<workflows::ResultCell>& row,
                      const char* kind)
{
    std::string caption = fmt::format("{}: {}", row[0].text, kind);
    for (std::size_t n = 1; n < row.size(); ++n)
        caption += fmt::format("{}{} {}", n == 1 ? "\n" : ", ", n == 1 ? "" : columns[n], row[n].text);
    return caption;
}

/// Of every false positive and false negative of the network, with pictures where there are images.
std::vector<plots::GalleryCase> galleryOf(database::Library& library, const workflows::StudyResults& results,
                                          const Progress& progress)
{
    std::vector<plots::GalleryCase> gallery;
    bool anyPicture = false;
    for (const auto& [id, kind] :
         {std::pair("false-positives", "false positive"), std::pair("false-negatives", "false negative")}) {
        const workflows::ResultTable* table = workflows::tableNamed(results, id);
        for (std::size_t n = 0; n < table->rows.size(); ++n) {
            const auto& row = table->rows[n];
            if (row[0].cases.empty())
                continue;
            progress.advance(double(n) / double(table->rows.size()), "pictures of wrong answers");
            plots::GalleryCase one{captionOf(table->columns, row, kind), {}};
            const workflows::AnalysedCase* analysed = results.reads.caseNumbered(row[0].cases.front());
            if (const auto planes = workflows::nodulePlanes(library, analysed->noduleId))
                for (const workflows::NodulePlane& plane : *planes)
                    one.planes.push_back(pictureOf(plane));
            anyPicture = anyPicture || !one.planes.empty();
            gallery.push_back(std::move(one));
        }
    }
    return anyPicture ? gallery : std::vector<plots::GalleryCase>();
}

} // namespace

std::string writeStudyReportFiles(database::Library& library, const workflows::StudyResults& results,
                                  const std::filesystem::path& folder, const Progress& progress)
{
    std::string said;
    for (const auto& file : workflows::writeResultFiles(results, folder))
        said += file.string() + "\n";
    if (figuresAvailable()) {
        const auto gallery = galleryOf(library, results, progress.stage(0, 0.7));
        progress.advance(0.7, "writing the PDF");
        const auto file = folder / "report.pdf";
        said += fmt::format("{} ({} pages)\n", file.string(), writeStudyPdf(results, gallery, file));
    } else
        said += "No PDF: this build of dsmt draws none (core-only).\n";
    said += library.readOnlyBecause().empty()
                ? workflows::storeComparison(library, results) + "\n"
                : "The comparison is not stored: the library is only read (" + library.readOnlyBecause() + ").\n";
    return said;
}

} // namespace dsmt::commands
