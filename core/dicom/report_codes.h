// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/coded_concept.h"

namespace dsmt::dicom::codes {

// Concept names of PS3.16 TID 1500 and the templates that it includes.
inline const Code kLanguage{"121049", "DCM", "Language of Content Item and Descendants"};
inline const Code kEnglish{"en", "RFC5646", "English"};
inline const Code kObserverType{"121005", "DCM", "Observer Type"};
inline const Code kPerson{"121006", "DCM", "Person"}, kDevice{"121007", "DCM", "Device"};
inline const Code kPersonName{"121008", "DCM", "Person Observer Name"};
inline const Code kDeviceUid{"121012", "DCM", "Device Observer UID"},
    kDeviceName{"121013", "DCM", "Device Observer Name"},
    kDeviceManufacturer{"121014", "DCM", "Device Observer Manufacturer"},
    kDeviceModel{"121015", "DCM", "Device Observer Model Name"},
    kDeviceSerial{"121016", "DCM", "Device Observer Serial Number"};
inline const Code kProcedure{"121058", "DCM", "Procedure reported"};
inline const Code kImageLibrary{"111028", "DCM", "Image Library"}, kImageGroup{"126200", "DCM", "Image Library Group"};
inline const Code kMeasurements{"126010", "DCM", "Imaging Measurements"}, kGroup{"125007", "DCM", "Measurement Group"};
inline const Code kEvaluations{"C0034375", "UMLS", "Qualitative Evaluations"};
inline const Code kTrackingId{"112039", "DCM", "Tracking Identifier"},
    kTrackingUid{"112040", "DCM", "Tracking Unique Identifier"};
inline const Code kFinding{"121071", "DCM", "Finding"};
inline const Code kSite{"363698007", "SCT", "Finding Site"}, kLaterality{"272741003", "SCT", "Laterality"};
inline const Code kSegment{"121191", "DCM", "Referenced Segment"},
    kSourceSeries{"121232", "DCM", "Source series for segmentation"};

} // namespace dsmt::dicom::codes
