// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/measurement_report.h"

#include <vector>

namespace dsmt::dicom {

/// To the item above (PS3.3 C.17.3.2.4).
enum class Relation { Root, Contains, ObservationContext, ConceptModifier, Properties, InferredFrom, Other };

enum class ItemKind { Container, Text, Code, Number, Uid, PersonName, Image, Place, Other };

/// A content item of a structured report (PS3.3 C.17.3) with those below it; which fields count depends on its kind.
struct ContentItem {
    Relation relation = Relation::Contains;
    ItemKind kind = ItemKind::Container;
    Code name;
    std::string text = {}; ///< UTF-8; of texts, UIDs and names
    Code code = {};        ///< of codes; the unit of numbers
    std::optional<double> number = {};
    std::string sopClassUid = {}, sopInstanceUid = {}; ///< of images
    std::vector<int> frames = {}, segments = {};       ///< of images
    ReportedPlace place = {};
    std::string templateId = {}; ///< of containers
    std::vector<ContentItem> children = {};
};

/// PS3.16 TID 1500 of a report and back. What the report has no field for is left out of what is read.
ContentItem contentOf(const MeasurementReport& report);
MeasurementReport reportFrom(const ContentItem& root);

} // namespace dsmt::dicom
