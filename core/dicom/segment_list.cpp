// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/segment_list.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>
#include <utility>

namespace dsmt::dicom {

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

std::string listOf(const std::map<int, std::string>& segments)
{
    constexpr std::size_t kMostNamed = 8;
    std::string list;
    std::size_t count = 0;
    for (const auto& [number, label] : segments) {
        if (++count > kMostNamed)
            return list + " ...";
        list += fmt::format("{}{}{}", count > 1 ? ", " : "", number, label.empty() ? "" : " \"" + label + "\"");
    }
    return list;
}

} // namespace

void requireSegmentation(DcmDataset& dataset)
{
    const std::string sopClass = rawText(dataset, DCM_SOPClassUID);
    if (sopClass != UID_SegmentationStorage)
        refuse(fmt::format("it is no DICOM segmentation but {}", dcmFindNameOfUID(sopClass.c_str(), "something else")));
    if (unsignedShort(dataset, DCM_SamplesPerPixel).value_or(1) != 1)
        refuse("it is a colour picture, not a segmentation");
}

std::map<int, std::string> segmentsOf(DcmDataset& dataset)
{
    std::map<int, std::string> segments;
    DcmElement* element = nullptr;
    dataset.findAndGetElement(DCM_SegmentSequence, element);
    auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element);
    for (DcmObject* next = sequence ? sequence->nextInContainer(nullptr) : nullptr; next;
         next = sequence->nextInContainer(next)) {
        auto* item = dynamic_cast<DcmItem*>(next);
        if (const auto number = item ? integer(*item, DCM_SegmentNumber) : std::nullopt)
            segments[*number] = toUtf8(rawText(*item, DCM_SegmentLabel), rawText(dataset, DCM_SpecificCharacterSet));
    }
    return segments;
}

int chosenSegment(const std::map<int, std::string>& segments, std::optional<int> wanted)
{
    if (segments.empty())
        refuse("it describes no segments");
    if (!wanted && segments.size() > 1)
        refuse(fmt::format("it has {} segments; say which with #NUMBER behind its name: {}", segments.size(),
                           listOf(segments)));
    if (wanted && !segments.contains(*wanted))
        refuse(fmt::format("it has no segment {}, only {}", *wanted, listOf(segments)));
    return wanted ? *wanted : segments.begin()->first;
}

} // namespace dsmt::dicom
