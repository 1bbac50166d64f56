// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/study_gallery.h"

#include "core/workflows/nodule_planes.h"
#include "ui/reports/result_words.h"

#include <fmt/format.h>

namespace dsmt::ui {

namespace {

plots::Picture pictureOf(const workflows::NodulePlane& plane)
{
    return {plane.size, plane.size, plane.gray, std::vector<std::uint8_t>(plane.gray.size(), 1)};
}

std::string captionOf(const std::vector<std::string>& columns, const std::vector<workflows::ResultCell>& row,
                      const char* kind)
{
    const auto said = [](const std::string& english) { return resultWords(english).toStdString(); };
    std::string caption = fmt::format("{}: {}", row[0].text, said(kind));
    for (std::size_t n = 1; n < row.size(); ++n)
        caption += fmt::format("{}{} {}", n == 1 ? "\n" : ", ", n == 1 ? "" : said(columns[n]), said(row[n].text));
    return caption;
}

} // namespace

std::vector<plots::GalleryCase> studyGallery(database::Library& library, const workflows::StudyResults& results,
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
            plots::GalleryCase one{row[0].cases.front(), captionOf(table->columns, row, kind), {}};
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

} // namespace dsmt::ui
