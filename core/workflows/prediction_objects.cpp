// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/prediction_objects.h"

#include "core/base/version.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/write_encapsulated_pdf.h"
#include "core/dicom/write_segmentation.h"
#include "core/imaging/mask_on_grid.h"
#include "core/records/nodule_report.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

namespace dsmt::workflows {

namespace {

bool hasAny(std::span<const std::uint8_t> voxels)
{
    return std::any_of(voxels.begin(), voxels.end(), [](std::uint8_t voxel) { return voxel != 0; });
}

} // namespace

PredictionObjects::PredictionObjects(const ExportedCase& exported, const database::StoredPrediction& prediction,
                                     const ExportedKinds& kinds, std::filesystem::path folder)
    : m_exported(exported), m_prediction(prediction), m_kinds(kinds), m_folder(std::move(folder))
{
    if (prediction.mask)
        m_mask = imaging::onGrid(*prediction.mask, exported.grid);
    m_hasSegment = m_mask && hasAny(m_mask->voxels());
    chooseShown();
}

void PredictionObjects::write(ResultExport& result) const
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
    if (!m_kinds.document)
        return;
    if (const std::string pdf = m_kinds.document(m_prediction); !pdf.empty())
        result.objects.push_back(document(pdf));
}

/// Reports of one prediction differ with the day and the language, and so do their UIDs.
ExportedObject PredictionObjects::document(const std::string& pdf) const
{
    ExportedObject object = named("PDF");
    object.sopInstanceUid = uid("PDF " + pdf);
    dicom::writeEncapsulatedPdf(pdf, description("report"), identity(object, kDocumentSeries, description("report")),
                                m_exported.source, m_shown, object.file);
    return object;
}

ExportedObject PredictionObjects::named(const std::string& kind) const
{
    std::string ending = kind;
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return char(c - 'A' + 'a'); });
    // A report that refers to a segmentation is another one than one that does not.
    const std::string what = kind == "SR" && refersToSegment() ? "SR with SEG" : kind;
    return {m_prediction.id, kind, m_folder / fmt::format("prediction-{}-{}.dcm", m_prediction.id, ending), uid(what),
            uid("series of " + what)};
}

/// Of all that goes into an object, so that what differs is never taken for the same.
std::string PredictionObjects::uid(const std::string& what) const
{
    return dicom::derivedUid(0, fmt::format("{} by {} for {} at {}\n{}", what, kSoftware, m_kinds.readerName,
                                            m_prediction.createdAt, toJson(m_prediction.assessment)));
}

std::string PredictionObjects::description(const char* what) const
{
    return fmt::format("DSMT {} nodule {}, research use only", what, m_prediction.noduleId);
}

dicom::ResultIdentity PredictionObjects::identity(const ExportedObject& object, SeriesOffset offset,
                                                  const std::string& seriesDescription) const
{
    const int number = kFirstSeriesNumber + int(m_prediction.id % 1000) * kSeriesOfOne + offset;
    return {object.sopInstanceUid, object.seriesUid, number, seriesDescription, m_prediction.createdAt};
}

/// Only to what is exported beside it: a reference to nothing is an error in every archive.
bool PredictionObjects::refersToSegment() const
{
    return m_kinds.segmentation && m_hasSegment;
}

std::string PredictionObjects::trackingId() const
{
    return fmt::format("Nodule {}", m_prediction.noduleId);
}
std::string PredictionObjects::trackingUid() const
{
    return dicom::derivedUid(0, fmt::format("nodule {} of {}", m_prediction.noduleId, m_exported.source.seriesUid));
}

/// The images with the outline, else the one at the place that was analysed.
void PredictionObjects::chooseShown()
{
    const auto images = dicom::imagesOfPlanes(m_exported.grid, m_exported.source);
    const std::size_t plane = std::size_t(m_exported.grid.size.i) * std::size_t(m_exported.grid.size.j);
    for (std::size_t k = 0; m_hasSegment && k < images.size(); ++k) {
        if (images[k] && hasAny(m_mask->voxels().subspan(k * plane, plane)))
            m_shown.push_back(*images[k]);
    }
    const auto& all = m_exported.source.images;
    if (m_shown.empty() && !all.empty()) {
        const auto distance = [&](const dicom::SourceImage& image) {
            return std::abs(imaging::dot(image.position - m_prediction.assessment.center, m_exported.grid.kAxis));
        };
        m_shown.push_back(*std::min_element(all.begin(), all.end(),
                                            [&](const auto& a, const auto& b) { return distance(a) < distance(b); }));
    }
}

ExportedObject PredictionObjects::segmentation() const
{
    const ExportedObject object = named("SEG");
    const Provenance& provenance = m_prediction.assessment.provenance;
    const auto& nodule = m_prediction.assessment.nodule;
    dicom::SegmentContent content{.identity = identity(object, kSegmentationSeries, description("outline of")),
                                  .label = trackingId(),
                                  .description = m_prediction.assessment.trainedOnSimulated()
                                                     ? "Network trained on simulated nodules; research use only"
                                                     : "Outline by a network; research use only",
                                  .algorithmName = "DSMT-Net",
                                  .algorithmVersion = provenance.package,
                                  .algorithmParameters = "weights SHA-256 " + provenance.weightsSha256,
                                  .side = nodule ? nodule->side : std::nullopt,
                                  .trackingId = trackingId(),
                                  .trackingUid = trackingUid()};
    dicom::writeSegmentation(*m_mask, content, m_exported.source, object.file);
    return object;
}

ExportedObject PredictionObjects::report() const
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
                                  identity(object, kReportSeries, description("report of")), m_exported.source, m_shown,
                                  outline.seriesUid, object.file);
    return object;
}

ExportedObject PredictionObjects::keyImage() const
{
    const ExportedObject object = named("SC");
    dicom::writeKeyImage(m_kinds.keyImage(m_prediction), description("three planes through"),
                         identity(object, kKeyImageSeries, description("key image of")), m_exported.source, m_shown,
                         object.file);
    return object;
}

} // namespace dsmt::workflows
