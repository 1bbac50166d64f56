// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "core/records/coded_concept.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt {

struct ReportedCode {
    Code name, value;
    bool operator==(const ReportedCode&) const = default;
};

struct ReportedText {
    Code name;
    std::string text; ///< UTF-8
    bool operator==(const ReportedText&) const = default;
};

/// A point or line in the patient.
struct ReportedPlace {
    Code name;
    std::string graphicType;                 ///< as in PS3.3 C.18.9: POINT, MULTIPOINT, POLYLINE, POLYGON ...
    std::vector<imaging::WorldPoint> points; ///< LPS mm; stored with 32 bits
    std::string frameOfReferenceUid;
    bool operator==(const ReportedPlace&) const = default;
};

struct ReportedNumber {
    Code name;
    double value = 0;
    Code unit; ///< UCUM
    std::vector<ReportedCode> modifiers;
    std::vector<ReportedPlace> inferredFrom;
    bool operator==(const ReportedNumber&) const = default;
};

struct FindingSite {
    Code site;
    std::optional<Code> laterality;
    bool operator==(const FindingSite&) const = default;
};

struct ReportedSegment {
    std::string sopInstanceUid; ///< of the segmentation
    int number = 1;
    bool operator==(const ReportedSegment&) const = default;
};

/// What is said about one finding (PS3.16 TID 1411, Volumetric ROI Measurements and Qualitative Evaluations).
struct MeasurementGroup {
    std::string trackingId, trackingUid;
    std::optional<Code> finding;
    std::vector<FindingSite> sites;
    std::optional<ReportedSegment> segment;
    std::string sourceSeriesUid;
    std::vector<ReportedText> algorithm; ///< name, version, parameters (TID 4019)
    std::vector<ReportedNumber> numbers;
    std::vector<ReportedCode> evaluations;
    std::vector<ReportedText> remarks;
    std::vector<ReportedPlace> places;
    bool operator==(const MeasurementGroup&) const = default;
};

/// Who looked: a person, or a device with a UID.
struct ReportObserver {
    std::string personName; ///< with ^ between its parts; empty for a device
    std::string deviceUid, deviceName, manufacturer, model, serial;
    bool operator==(const ReportObserver&) const = default;
};

/// A measurement report (PS3.16 TID 1500).
struct MeasurementReport {
    Code title;
    std::vector<ReportObserver> observers;
    std::vector<Code> procedures;
    std::vector<MeasurementGroup> groups;
    std::vector<ReportedText> remarks; ///< about the report as a whole
    bool operator==(const MeasurementReport&) const = default;
};

/// The number with this name, without modifiers where the name stands more than once; nothing when there is none.
const ReportedNumber* findNumber(const MeasurementGroup& group, const Code& name);

/// The report as JSON: what `dsmt report --json` prints. Field names are stable.
std::string toJson(const MeasurementReport& report, int indent = 2);
/// Every value and code as it was. @throws Error(BadInput) when it is no such report
MeasurementReport measurementReportFromJson(const std::string& json);

} // namespace dsmt
