// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/result_object.h"

#include "core/base/version.h"
#include "core/dicom/element_text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <set>

namespace dsmt::dicom {

namespace {

std::string digitsOf(const std::string& text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

void put(DcmItem& item, const DcmTagKey& tag, const std::string& text)
{
    item.putAndInsertString(tag, text.c_str());
}

void putTimes(DcmItem& dataset, const std::string& createdAt)
{
    const std::string date = dicomDate(createdAt), time = dicomTime(createdAt);
    for (const DcmTagKey& tag : {DCM_SeriesDate, DCM_ContentDate, DCM_InstanceCreationDate})
        put(dataset, tag, date);
    for (const DcmTagKey& tag : {DCM_SeriesTime, DCM_ContentTime, DCM_InstanceCreationTime})
        put(dataset, tag, time);
    put(dataset, DCM_TimezoneOffsetFromUTC, "+0000");
}

} // namespace

std::string dicomDate(const std::string& iso)
{
    return asDate(digitsOf(iso.substr(0, 10)));
}

std::string dicomTime(const std::string& iso)
{
    const std::string digits = iso.size() > 11 ? digitsOf(iso.substr(11, 8)) : "";
    return digits.size() == 6 ? digits : "";
}

void putResultModules(DcmItem& dataset, const SourceStudy& source, const ResultIdentity& identity)
{
    put(dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    for (const TextAttribute& attribute : source.attributes)
        put(dataset, {attribute.group, attribute.element}, attribute.value);
    put(dataset, DCM_StudyInstanceUID, source.studyUid);
    put(dataset, DCM_SeriesInstanceUID, identity.seriesUid);
    put(dataset, DCM_SOPInstanceUID, identity.sopInstanceUid);
    put(dataset, DCM_SeriesNumber, std::to_string(identity.seriesNumber));
    put(dataset, DCM_InstanceNumber, "1");
    const std::string mark = source.simulated ? "SIMULATED " : "";
    put(dataset, DCM_SeriesDescription, asText(mark + identity.seriesDescription, 64));
    put(dataset, DCM_Manufacturer, "DSMT Workstation developers");
    put(dataset, DCM_ManufacturerModelName, "DSMT Workstation");
    put(dataset, DCM_DeviceSerialNumber, kVersion);
    put(dataset, DCM_SoftwareVersions, kSoftware);
    putTimes(dataset, identity.createdAt);
}

void putImageReferences(DcmItem& dataset, const DcmTagKey& sequence, const std::vector<SourceImage>& images)
{
    for (const SourceImage& image : images) {
        DcmItem* item = nullptr;
        dataset.findOrCreateSequenceItem(sequence, item, -2);
        put(*item, DCM_ReferencedSOPClassUID, image.sopClassUid);
        put(*item, DCM_ReferencedSOPInstanceUID, image.sopInstanceUid);
        if (image.frame > 0)
            put(*item, DCM_ReferencedFrameNumber, std::to_string(image.frame));
    }
}

void putReferencedSeries(DcmItem& dataset, const std::string& seriesUid, const std::vector<SourceImage>& images)
{
    dataset.findAndDeleteElement(DCM_ReferencedSeriesSequence);
    DcmItem* series = nullptr;
    dataset.findOrCreateSequenceItem(DCM_ReferencedSeriesSequence, series, -2);
    std::set<std::string> named;
    for (const SourceImage& image : images) {
        if (!named.insert(image.sopInstanceUid).second)
            continue;
        DcmItem* instance = nullptr;
        series->findOrCreateSequenceItem(DCM_ReferencedInstanceSequence, instance, -2);
        put(*instance, DCM_ReferencedSOPClassUID, image.sopClassUid);
        put(*instance, DCM_ReferencedSOPInstanceUID, image.sopInstanceUid);
    }
    put(*series, DCM_SeriesInstanceUID, seriesUid);
}

} // namespace dsmt::dicom
