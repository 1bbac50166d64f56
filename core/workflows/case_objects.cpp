// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/case_objects.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/incoming_folder.h"

#include <fmt/format.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// A series of the library without any prediction still has images.
ChosenPredictions chosenOf(database::Library& library, const CaseSending& sending)
{
    if (!sending.kinds.hasResults())
        if (const auto row = database::CaseStore(library).findSeries(sending.what))
            return {*row, {}};
    return choosePredictions(library, sending.what, std::nullopt);
}

std::string shownKinds(const CaseObjects& kinds)
{
    std::string text;
    const auto add = [&](bool is, const char* word) {
        if (is)
            text += (text.empty() ? "" : ", ") + std::string(word);
    };
    add(kinds.report, "report");
    add(kinds.segmentation, "segmentation");
    add(bool(kinds.keyImage), "key image");
    add(bool(kinds.document), "PDF");
    add(kinds.images, "images");
    return text;
}

PreparedObjects gathered(database::Library& library, CaseSending sending, const fs::path& folder,
                         const Progress& progress)
{
    if (!sending.files.empty()) {
        PreparedObjects named;
        for (const fs::path& each : sending.files) {
            const std::vector<fs::path> below = filesBelow(each);
            named.files.insert(named.files.end(), below.begin(), below.end());
        }
        named.what = fmt::format("{} files", named.files.size());
        return named;
    }
    if (!sending.kinds.hasAny())
        sending.kinds.report = sending.kinds.segmentation = true;
    const ChosenPredictions chosen = chosenOf(library, sending);
    const ExportedCase exported = exportedCase(chosen.row, progress.stage(0, 0.5));
    const ExportedKinds kinds{.report = sending.kinds.report,
                              .segmentation = sending.kinds.segmentation,
                              .keyImage = sending.kinds.keyImage,
                              .document = sending.kinds.document,
                              .readerName = {}};
    const ResultExport result = exportResults(exported, chosen.predictions, kinds, folder, progress.stage(0.5, 1));
    PreparedObjects prepared{.what = fmt::format("{} of case {}", shownKinds(sending.kinds), chosen.row.seriesId),
                             .seriesId = chosen.row.seriesId,
                             .files = {},
                             .notes = result.notes,
                             .identity = {},
                             .isMadeAnew = true};
    for (const ExportedObject& object : result.objects)
        prepared.files.push_back(object.file);
    if (sending.kinds.images)
        prepared.files.insert(prepared.files.end(), exported.files.begin(), exported.files.end());
    return prepared;
}

dicom::DeidentifyOptions howToDeidentify(database::Library& library)
{
    return {.key = deidentificationKey(library.folder())};
}

} // namespace

PreparedObjects prepareObjects(database::Library& library, const CaseSending& sending, const fs::path& folder,
                               const Progress& progress)
{
    const fs::path named = folder / "named", clean = folder / "deidentified";
    fs::create_directories(named);
    PreparedObjects prepared = gathered(library, sending, named, progress.stage(0, 0.6));
    if (!sending.deidentify)
        return prepared;
    prepared.identity = deidentifyFiles(prepared.files, &clean, howToDeidentify(library), progress.stage(0.6, 1));
    prepared.files.clear();
    for (const fs::path& file : prepared.identity->files)
        prepared.files.push_back(clean / file);
    prepared.isMadeAnew = true;
    return prepared;
}

std::int64_t queueCaseObjects(database::Library& library, const CaseSending& sending, const Progress& progress)
{
    const database::IncomingFolder work(database::incomingPlace(library.folder()));
    const PreparedObjects prepared = prepareObjects(library, sending, work.path(), progress);
    return queueSending(library, {.peer = sending.peer,
                                  .seriesId = prepared.seriesId,
                                  .what = prepared.what,
                                  .deidentified = sending.deidentify,
                                  .files = prepared.files,
                                  .copies = prepared.isMadeAnew});
}

Deidentification previewObjects(database::Library& library, const CaseSending& sending, const Progress& progress)
{
    const database::IncomingFolder work(database::incomingPlace(library.folder()));
    const fs::path named = work.path() / "named";
    fs::create_directories(named);
    const PreparedObjects prepared = gathered(library, sending, named, progress.stage(0, 0.6));
    if (!sending.deidentify)
        return {.files = prepared.files};
    return deidentifyFiles(prepared.files, nullptr, howToDeidentify(library), progress.stage(0.6, 1));
}

std::vector<fs::path> exportCaseObjects(database::Library& library, const CaseSending& sending, const fs::path& folder,
                                        const Progress& progress)
{
    const database::IncomingFolder work(database::incomingPlace(library.folder()));
    const PreparedObjects prepared = prepareObjects(library, sending, work.path(), progress.stage(0, 0.8));
    std::vector<fs::path> written;
    try {
        fs::create_directories(folder);
        for (std::size_t n = 0; n < prepared.files.size(); ++n) {
            progress.advance(0.8 + 0.2 * double(n) / double(prepared.files.size()));
            const fs::path inside = sending.deidentify
                                        ? prepared.files[n].lexically_relative(work.path() / "deidentified")
                                        : prepared.files[n].filename();
            fs::create_directories((folder / inside).parent_path());
            fs::copy_file(prepared.files[n], folder / inside, fs::copy_options::overwrite_existing);
            written.push_back(folder / inside);
        }
    } catch (const fs::filesystem_error& failure) {
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be written: {}", folder.string(), failure.code().message()));
    }
    database::AuditNote note{"exported", "series", prepared.seriesId, "",
                             fmt::format("{} objects ({}){} into a folder", written.size(), prepared.what,
                                         sending.deidentify ? ", de-identified," : "")};
    if (!prepared.seriesId)
        note.table.clear();
    database::AuditStore(library).append(note);
    return written;
}

} // namespace dsmt::workflows
