// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/result_export.h"

#include "core/base/error.h"
#include "core/base/version.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/series_layout.h"
#include "core/dicom/write_encapsulated_pdf.h"
#include "core/dicom/write_segmentation.h"
#include "core/imaging/mask_on_grid.h"
#include "core/records/nodule_report.h"
#include "core/workflows/open_series.h"

#include <algorithm>
#include <fmt/core.h>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

// Far from the numbers that scanners give; the kinds of one prediction lie side by side.
constexpr int kFirstSeriesNumber = 9000;
enum SeriesOffset { kReportSeries, kSegmentationSeries, kKeyImageSeries, kDocumentSeries, kSeriesOfOne };

/// Everything that the objects of one prediction share.
class PredictionObjects final {
public:
    PredictionObjects(const ExportedCase& exported, const database::StoredPrediction& prediction,
                      const ExportedKinds& kinds, const fs::path& folder)
        : m_exported(exported), m_prediction(prediction), m_kinds(kinds), m_folder(folder)
    {
        if (prediction.mask)
            m_mask = imaging::onGrid(*prediction.mask, exported.grid);
        m_hasSegment = m_mask && std::any_of(m_mask->voxels().begin(), m_mask->voxels().end(),
                                             [](std::uint8_t voxel) { return voxel != 0; });
        chooseShown();
    }

    void write(ResultExport& result) const
    {
        if (m_kinds.segmentation && !m_hasSegment)
            result.notes.push_back(
                fmt::format("prediction {} has no outline on the CT, so no segmentation", m_prediction.id));
        if (m_kinds.segmentation && m_hasSegment)
            result.objects.push_back(segmentation());
        if (m_kinds.report)
            result.objects.push_back(report());
        if (m_kinds.keyImage)
            result.objects.push_back(keyImage());
    }

    ExportedObject document() const
    {
        const ExportedObject object = named("PDF");
        dicom::writeEncapsulatedPdf(m_kinds.pdfDocument, description("report"),
                                    identity(object, kDocumentSeries, description("report")), m_exported.source,
                                    m_shown, object.file);
        return object;
    }

private:
    ExportedObject named(const std::string& kind) const
    {
        std::string ending = kind;
        std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return char(c - 'A' + 'a'); });
        // A report that refers to a segmentation is another one than one that does not.
        const std::string what = kind == "SR" && refersToSegment() ? "SR with SEG" : kind;
        return {m_prediction.id, kind, m_folder / fmt::format("prediction-{}-{}.dcm", m_prediction.id, ending),
                uid(what), uid("series of " + what)};
    }

    /// Of all that goes into an object, so that what differs is never taken for the same.
    std::string uid(const std::string& what) const
    {
        return dicom::derivedUid(0, fmt::format("{} by {} for {} at {}\n{}", what, kSoftware, m_kinds.readerName,
                                                m_prediction.createdAt, toJson(m_prediction.assessment)));
    }

    std::string description(const char* what) const
    {
        return fmt::format("DSMT {} nodule {}, research use only", what, m_prediction.noduleId);
    }

    dicom::ResultIdentity identity(const ExportedObject& object, SeriesOffset offset,
                                   const std::string& seriesDescription) const
    {
        const int number = kFirstSeriesNumber + int(m_prediction.id % 1000) * kSeriesOfOne + offset;
        return {object.sopInstanceUid, object.seriesUid, number, seriesDescription, m_prediction.createdAt};
    }

    /// Only to what is exported beside it: a reference to nothing is an error in every archive.
    bool refersToSegment() const { return m_kinds.segmentation && m_hasSegment; }

    std::string trackingId() const { return fmt::format("Nodule {}", m_prediction.noduleId); }
    std::string trackingUid() const
    {
        return dicom::derivedUid(0, fmt::format("nodule {} of {}", m_prediction.noduleId, m_exported.source.seriesUid));
    }

    /// The images with the outline, else the one at the place that was analysed.
    void chooseShown()
    {
        const auto images = dicom::imagesOfPlanes(m_exported.grid, m_exported.source);
        const std::size_t plane = std::size_t(m_exported.grid.size.i) * std::size_t(m_exported.grid.size.j);
        for (std::size_t k = 0; m_hasSegment && k < images.size(); ++k) {
            const auto voxels = m_mask->voxels().subspan(k * plane, plane);
            if (images[k] && std::any_of(voxels.begin(), voxels.end(), [](std::uint8_t voxel) { return voxel != 0; }))
                m_shown.push_back(*images[k]);
        }
        const auto& all = m_exported.source.images;
        if (m_shown.empty() && !all.empty()) {
            const auto distance = [&](const dicom::SourceImage& image) {
                return std::abs(imaging::dot(image.position - m_prediction.assessment.center, m_exported.grid.kAxis));
            };
            m_shown.push_back(*std::min_element(
                all.begin(), all.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); }));
        }
    }

    ExportedObject segmentation() const
    {
        const ExportedObject object = named("SEG");
        const Provenance& provenance = m_prediction.assessment.provenance;
        const auto& nodule = m_prediction.assessment.nodule;
        dicom::SegmentContent content{.identity = identity(object, kSegmentationSeries, description("outline of")),
                                      .label = trackingId(),
                                      .description = "Outline by a network, research use only",
                                      .algorithmName = "DSMT-Net",
                                      .algorithmVersion = provenance.package,
                                      .algorithmParameters = "weights SHA-256 " + provenance.weightsSha256,
                                      .side = nodule ? nodule->side : std::nullopt,
                                      .trackingId = trackingId(),
                                      .trackingUid = trackingUid()};
        dicom::writeSegmentation(*m_mask, content, m_exported.source, object.file);
        return object;
    }

    ExportedObject report() const
    {
        const ExportedObject object = named("SR"), outline = named("SEG");
        NoduleReportContext context{.trackingId = trackingId(),
                                    .trackingUid = trackingUid(),
                                    .frameOfReferenceUid = m_exported.source.frameOfReferenceUid,
                                    .packageVersion = m_prediction.assessment.provenance.package,
                                    .sourceSeriesUid = m_exported.source.seriesUid,
                                    .deviceUid = dicom::derivedUid(0, std::string("device ") + kSoftware),
                                    .readerName = m_kinds.readerName,
                                    .simulatedCt = m_exported.source.simulated};
        if (refersToSegment())
            context.segment = ReportedSegment{outline.sopInstanceUid, 1};
        dicom::writeMeasurementReport(noduleReport(m_prediction.assessment, context),
                                      identity(object, kReportSeries, description("report of")), m_exported.source,
                                      m_shown, outline.seriesUid, object.file);
        return object;
    }

    ExportedObject keyImage() const
    {
        const ExportedObject object = named("SC");
        dicom::writeKeyImage(m_kinds.keyImage(m_prediction), description("three planes through"),
                             identity(object, kKeyImageSeries, description("key image of")), m_exported.source, m_shown,
                             object.file);
        return object;
    }

    const ExportedCase& m_exported;
    const database::StoredPrediction& m_prediction;
    const ExportedKinds& m_kinds;
    const fs::path& m_folder;
    std::optional<imaging::Mask> m_mask;
    bool m_hasSegment = false;
    std::vector<dicom::SourceImage> m_shown;
};

} // namespace

ExportedCase exportedCase(const database::CaseRow& row, const Progress& progress, const std::string& characterSet)
{
    auto source = std::make_shared<const CtSource>(row.source, progress.stage(0, 0.5));
    const SourceContents contents = source->contents(progress.stage(0.5, 1));
    const ChosenSeries chosen = chooseSeries(contents, row.source, row.series.seriesUid, row.series.part);
    const auto* const images = std::get_if<const dicom::ScannedSeries*>(&chosen);
    if (!images)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} is no DICOM series: its results belong to no study and cannot be exported as DICOM",
                                row.source.string()));
    std::set<fs::path> files; // frames share theirs
    for (const dicom::SliceFile& slice : (*images)->slices)
        files.insert(slice.file);
    return {row,
            dicom::readSourceStudy(**images, characterSet),
            dicom::layOut(**images).geometry,
            {files.begin(), files.end()},
            std::move(source)};
}

ResultExport exportResults(const ExportedCase& exported, const std::vector<database::StoredPrediction>& predictions,
                           const ExportedKinds& kinds, const fs::path& folder, const Progress& progress)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", folder.string(), failure.message()));
    ResultExport result;
    for (std::size_t n = 0; n < predictions.size(); ++n) {
        progress.advance(double(n) / double(predictions.size()), fmt::format("prediction {}", predictions[n].id));
        const PredictionObjects objects(exported, predictions[n], kinds, folder);
        objects.write(result);
        if (n == 0 && !kinds.pdfDocument.empty())
            result.objects.push_back(objects.document());
    }
    progress.advance(1);
    return result;
}

} // namespace dsmt::workflows
