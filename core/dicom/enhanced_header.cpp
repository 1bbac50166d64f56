// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/enhanced_header.h"

#include "core/base/error.h"
#include "core/dicom/contrast_agent.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/functional_groups.h"
#include "core/dicom/slice_geometry.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

// More than any file has room for; keeps sums small.
constexpr int kMostFrames = 1 << 24U;

/// What the groups say about one frame.
class Frame final {
public:
    Frame(const FunctionalGroups& groups, std::size_t index) : m_groups(groups), m_index(index) {}

    DcmItem* find(const DcmTagKey& group, const DcmTagKey& element) const
    {
        return m_groups.find(m_index, group, element);
    }

    std::string text(const DcmTagKey& group, const DcmTagKey& element) const
    {
        DcmItem* item = find(group, element);
        return item ? rawText(*item, element) : std::string();
    }

    std::optional<int> whole(const DcmTagKey& group, const DcmTagKey& element) const
    {
        DcmItem* item = find(group, element);
        return item ? integer(*item, element) : std::nullopt;
    }

private:
    const FunctionalGroups& m_groups;
    std::size_t m_index;
};

/// Of a file with several phases, each frame says which agents were in the blood (C.7.6.16.2.12); a conversion has what
/// a single frame said.
void readContrast(const Frame& frame, const std::string& characterSets, SliceHeader& header)
{
    if (DcmItem* converted = frame.find(DCM_UnassignedSharedConvertedAttributesSequence, DCM_ContrastBolusAgent);
        converted && !header.contrastAgent)
        header.contrastAgent = contrastAgent(*converted, characterSets);
    if (DcmItem* usage = frame.find(DCM_ContrastBolusUsageSequence, DCM_ContrastBolusAgentAdministered);
        usage && !isAgentAdministered(*usage))
        header.contrastAgent.reset();
}

void readFrame(const Frame& frame, const std::string& characterSets, SliceHeader& header)
{
    readGeometry({frame.find(DCM_PlanePositionSequence, DCM_ImagePositionPatient),
                  frame.find(DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient),
                  frame.find(DCM_PixelMeasuresSequence, DCM_PixelSpacing)},
                 header);
    if (DcmItem* measures = frame.find(DCM_PixelMeasuresSequence, DCM_SliceThickness))
        header.series.sliceThicknessMm = std::max(0.0, number(*measures, DCM_SliceThickness).value_or(0));
    header.series.kernel = toUtf8(frame.text(DCM_CTReconstructionSequence, DCM_ConvolutionKernel), characterSets);
    header.stack = toUtf8(frame.text(DCM_FrameContentSequence, DCM_StackID), characterSets);
    const auto acquisition = frame.whole(DCM_FrameContentSequence, DCM_FrameAcquisitionNumber);
    header.acquisition =
        acquisition ? *acquisition : frame.whole(DCM_FrameContentSequence, DCM_AcquisitionNumber).value_or(0);
    const auto temporal = frame.whole(DCM_FrameContentSequence, DCM_TemporalPositionIndex);
    header.temporalPosition =
        temporal ? *temporal : frame.whole(DCM_FrameContentSequence, DCM_TemporalPositionIdentifier).value_or(0);
    readContrast(frame, characterSets, header);
}

} // namespace

int frameCount(DcmDataset& dataset)
{
    const std::string text = rawText(dataset, DCM_NumberOfFrames);
    if (text.empty())
        return 1;
    const auto count = integer(dataset, DCM_NumberOfFrames);
    if (!count || *count < 0 || *count > kMostFrames)
        refuse(fmt::format("it says that it has {} frames", toUtf8(text.substr(0, 16), "ISO_IR 6")));
    return *count;
}

bool isLocalizer(const std::string& imageType)
{
    const std::string kind = textValue(imageType, 2);
    return kind == "LOCALIZER" || kind == "SCOUT" || kind == "TOPOGRAM";
}

std::vector<SliceHeader> frameHeaders(DcmDataset& dataset, const SliceHeader& file, const std::string& characterSet)
{
    const int frames = frameCount(dataset);
    const FunctionalGroups groups(dataset);
    if (groups.frames() == 0)
        refuse("it is a multi-frame CT that does not say where its frames lie (no Per-Frame Functional Groups)");
    if (groups.frames() != std::size_t(frames))
        refuse(fmt::format("it says that it has {} frames and describes {}", frames, groups.frames()));
    const std::string sets = characterSet.empty() ? rawText(dataset, DCM_SpecificCharacterSet) : characterSet;
    // Parts of a concatenation (C.7.6.16.2.2.4) count on.
    const int before = std::clamp(integer(dataset, DCM_ConcatenationFrameOffsetNumber).value_or(0), 0, kMostFrames);

    std::vector<SliceHeader> headers;
    for (int index = 0; index < frames; ++index) {
        const Frame frame(groups, std::size_t(index));
        if (isLocalizer(frame.text(DCM_CTImageFrameTypeSequence, DCM_FrameType)))
            continue;
        SliceHeader& header = headers.emplace_back(file);
        header.slice.frame = index;
        header.slice.frames = frames;
        header.instance = before + index + 1;
        try {
            readFrame(frame, sets, header);
        } catch (const Error& failure) {
            throw failure.within(fmt::format("frame {}", index + 1));
        }
    }
    if (headers.empty())
        refuse("all its frames are localizer (scout) images, not part of a volume");
    return headers;
}

} // namespace dsmt::dicom
