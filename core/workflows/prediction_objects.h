// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"
#include "core/workflows/result_export.h"

namespace dsmt::workflows {

// Far from the numbers that scanners give; the kinds of one prediction lie side by side.
inline constexpr int kFirstSeriesNumber = 9000;
enum SeriesOffset { kReportSeries, kSegmentationSeries, kKeyImageSeries, kDocumentSeries, kSeriesOfOne };

/// The DICOM objects of one prediction and what they share. It refers to what it is made of.
class PredictionObjects final {
public:
    PredictionObjects(const ExportedCase& exported, const database::StoredPrediction& prediction,
                      const ExportedKinds& kinds, std::filesystem::path folder);

    /// Those of the kinds. @throws Error(Failed); as dicom::writeEncapsulatedPdf
    void write(ResultExport& result) const;

private:
    ExportedObject named(const std::string& kind) const;
    std::string uid(const std::string& what) const;
    std::string description(const char* what) const;
    dicom::ResultIdentity identity(const ExportedObject& object, SeriesOffset offset,
                                   const std::string& seriesDescription) const;
    bool refersToSegment() const;
    std::string trackingId() const;
    std::string trackingUid() const;
    void chooseShown();
    ExportedObject segmentation() const;
    ExportedObject report() const;
    ExportedObject keyImage() const;
    ExportedObject document(const std::string& pdf) const;

    const ExportedCase& m_exported;
    const database::StoredPrediction& m_prediction;
    const ExportedKinds& m_kinds;
    std::filesystem::path m_folder;
    std::optional<imaging::Mask> m_mask; ///< on the CT's grid
    bool m_hasSegment = false;           ///< something is set in it
    std::vector<dicom::SourceImage> m_shown;
};

} // namespace dsmt::workflows
