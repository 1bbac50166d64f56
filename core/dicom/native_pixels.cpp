// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/native_pixels.h"

#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <bit>

namespace dsmt::dicom {

namespace {

// As much as stays in the fastest memory between being read and being converted.
constexpr std::size_t kBlockCells = 16384;

bool isPlainFrame(DcmDataset& dataset)
{
    return rawText(dataset, DCM_SOPClassUID) == UID_CTImageStorage &&
           unsignedShort(dataset, DCM_SamplesPerPixel).value_or(1) == 1 &&
           unsignedShort(dataset, DCM_BitsAllocated) == 16 && integer(dataset, DCM_NumberOfFrames).value_or(1) == 1;
}

} // namespace

std::shared_ptr<const NativePixels> findNativePixels(const OpenFile& file, const DicomObject& header)
{
    const auto& cells = header.pixelValue();
    DcmDataset& dataset = header.dataset();
    const bool isNative = header.transferSyntaxUid() == UID_LittleEndianExplicitTransferSyntax ||
                          header.transferSyntaxUid() == UID_LittleEndianImplicitTransferSyntax;
    if (!cells || cells->hasFragments || !isNative || !isPlainFrame(dataset) ||
        std::endian::native != std::endian::little)
        return nullptr;
    NativePixels native{.stamp = file.stamp(), .offset = cells->offset};
    native.count = std::size_t(unsignedShort(dataset, DCM_Rows).value_or(0)) *
                   std::size_t(unsignedShort(dataset, DCM_Columns).value_or(0));
    if (cells->bytes < 2 * native.count || native.offset + 2 * native.count > file.bytes())
        return nullptr;
    try {
        native.format = formatOf(dataset, dataset, 16, native.notes);
    } catch (const Error&) {
        return nullptr;
    }
    native.notes.lossy = rawText(dataset, DCM_LossyImageCompression) == "01";
    return std::make_shared<const NativePixels>(native);
}

bool decodeNativeSlice(const SliceFile& slice, std::span<std::int16_t> hu)
{
    if (!slice.native || slice.native->count != hu.size())
        return false;
    const OpenFile file(slice.file);
    if (file.stamp() != slice.native->stamp)
        return false;
    std::array<std::uint16_t, kBlockCells> block;
    for (std::size_t done = 0; done < hu.size();) {
        const std::size_t count = std::min(hu.size() - done, block.size());
        if (file.read(slice.native->offset + 2 * done, block.data(), 2 * count) < 2 * count)
            return false;
        toHounsfield(std::span(block).first(count), slice.native->format, hu.subspan(done, count));
        done += count;
    }
    return true;
}

} // namespace dsmt::dicom
