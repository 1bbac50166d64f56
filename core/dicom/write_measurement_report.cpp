// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/dicom/content_tree.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/derived_uid.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/report_codes.h"
#include "core/dicom/result_object.h"
#include "core/dicom/save_object.h"
#include "core/records/nodule_codes.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

void require(const OFCondition& result)
{
    if (result.bad())
        throw Error(ErrorKind::Failed, fmt::format("a structured report cannot be made: {}", result.text()));
}

/// TID 1600; a library is where viewers look for the images that the report is about.
void addImageLibrary(ContentItem& root, const std::vector<SourceImage>& shown)
{
    ContentItem group{.kind = ItemKind::Container, .name = codes::kImageGroup};
    for (const SourceImage& image : shown) {
        ContentItem item{
            .kind = ItemKind::Image, .sopClassUid = image.sopClassUid, .sopInstanceUid = image.sopInstanceUid};
        if (image.frame > 0)
            item.frames.push_back(image.frame);
        group.children.push_back(std::move(item));
    }
    ContentItem library{.kind = ItemKind::Container, .name = codes::kImageLibrary};
    library.children.push_back(std::move(group));
    const auto measurements = std::find_if(root.children.begin(), root.children.end(), [](const ContentItem& item) {
        return item.name.isSame(codes::kMeasurements);
    });
    root.children.insert(measurements, std::move(library));
}

/// Also who is responsible for the terms that are no standard (PS3.3 C.12.1.1.1).
void declareScheme(DSRDocument& document)
{
    DSRCodingSchemeIdentificationList& schemes = document.getCodingSchemeIdentification();
    require(schemes.addItem(dsmt::codes::kOwnScheme));
    require(schemes.setCodingSchemeUID(derivedUid(0, "coding scheme of DSMT Workstation").c_str()));
    require(schemes.setCodingSchemeName("DSMT Workstation: signs and invasiveness of pulmonary nodules"));
    require(schemes.setCodingSchemeVersion("1"));
    require(schemes.setCodingSchemeResponsibleOrganization("DSMT Workstation developers"));
}

void addEvidence(DSRDocument& document, const MeasurementReport& report, const SourceStudy& source,
                 const std::vector<SourceImage>& shown, const std::string& segmentationSeriesUid)
{
    DSRSOPInstanceReferenceList& evidence = document.getCurrentRequestedProcedureEvidence();
    const auto add = [&](const std::string& seriesUid, const std::string& sopClass, const std::string& instance) {
        require(evidence.addItem(source.studyUid.c_str(), seriesUid.c_str(), sopClass.c_str(), instance.c_str()));
    };
    for (const SourceImage& image : shown)
        add(source.seriesUid, image.sopClassUid, image.sopInstanceUid);
    for (const MeasurementGroup& group : report.groups)
        if (group.segment)
            add(segmentationSeriesUid, UID_SegmentationStorage, group.segment->sopInstanceUid);
}

} // namespace

void writeMeasurementReport(const MeasurementReport& report, const ResultIdentity& identity, const SourceStudy& source,
                            const std::vector<SourceImage>& shown, const std::string& segmentationSeriesUid,
                            const std::filesystem::path& file)
{
    prepareDcmtk();
    if (shown.empty())
        throw Error(ErrorKind::BadInput, "a report that refers to no image is of no use in a study");
    DSRDocument document;
    require(document.createNewDocument(DSRTypes::DT_Comprehensive3DSR));
    require(document.createNewSeriesInStudy(source.studyUid.c_str()));
    require(document.setSpecificCharacterSet("ISO_IR 192"));
    ContentItem root = contentOf(report);
    addImageLibrary(root, shown);
    putContent(document.getTree(), root);
    declareScheme(document);
    addEvidence(document, report, source, shown, segmentationSeriesUid);
    require(document.completeDocument());

    DcmFileFormat format;
    DcmDataset& dataset = *format.getDataset();
    require(document.write(dataset));
    putResultModules(dataset, source, identity);
    saveObject(format, file);
}

} // namespace dsmt::dicom
