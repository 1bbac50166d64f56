// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_result.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/description_store.h"
#include "core/database/imported_objects.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "core/dicom/result_source.h"

#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

std::optional<database::CaseRow> caseAbout(database::Library& library, const std::string& seriesUid)
{
    return seriesUid.empty() ? std::nullopt : database::CaseStore(library).findSeries(seriesUid);
}

/// Reports of the LIDC-IDRI and others name their series with the finding only.
std::string seriesOf(const dicom::ResultSource& source, const MeasurementReport& report)
{
    for (const MeasurementGroup& group : report.groups)
        if (!group.sourceSeriesUid.empty())
            return group.sourceSeriesUid;
    return source.seriesUid;
}

void takeReport(database::Library& library, const std::filesystem::path& file, dicom::ResultSource& source,
                ImportedResult& result)
{
    database::ImportedReport report{.id = 0,
                                    .sopInstanceUid = source.sopInstanceUid,
                                    .studyUid = source.studyUid,
                                    .seriesUid = {},
                                    .contentAt = source.contentAt,
                                    .importedAt = {},
                                    .report = dicom::readMeasurementReport(file)};
    source.seriesUid = report.seriesUid = seriesOf(source, report.report);
    result.findings = int(report.report.groups.size());
    result.isNew = database::ImportedObjects(library).add(report);
}

void takeSegments(database::Library& library, const std::filesystem::path& file, const dicom::ResultSource& source,
                  ImportedResult& result)
{
    std::optional<imaging::Geometry> ct;
    if (const auto row = caseAbout(library, source.seriesUid))
        if (const auto description = database::DescriptionStore(library).find(row->seriesId))
            ct = description->geometry;
    std::optional<Error> first;
    for (const auto& [number, label] : dicom::segmentsIn(file))
        try {
            const dicom::Segmentation read = dicom::readSegmentation(file, number, ct ? &*ct : nullptr);
            const bool isNew =
                database::ImportedObjects(library).add(database::ImportedSegment{0,
                                                                                 source.sopInstanceUid,
                                                                                 number,
                                                                                 label,
                                                                                 source.studyUid,
                                                                                 source.seriesUid,
                                                                                 read.frameOfReferenceUid,
                                                                                 {},
                                                                                 read.mask});
            result.isNew = result.isNew || isNew;
            ++result.findings;
        } catch (const Error& failure) {
            if (failure.kind() != ErrorKind::BadInput)
                throw;
            result.notes.push_back(fmt::format("segment {}: {}", number, failure.message()));
            if (!first)
                first = failure;
        }
    if (result.findings == 0 && first)
        throw *first;
}

} // namespace

ImportedResult importResult(database::Library& library, const std::filesystem::path& file)
{
    dicom::ResultSource source = dicom::readResultSource(file);
    ImportedResult result{
        .kind = dicom::isSegmentation(file) ? "SEG" : "SR", .sopInstanceUid = source.sopInstanceUid, .seriesUid = {}};
    if (result.kind == "SEG")
        takeSegments(library, file, source, result);
    else
        takeReport(library, file, source, result);
    result.seriesUid = source.seriesUid;
    if (const auto row = caseAbout(library, source.seriesUid)) {
        result.attached = true;
        attachResults(library, row->seriesId);
    }
    return result;
}

} // namespace dsmt::workflows
