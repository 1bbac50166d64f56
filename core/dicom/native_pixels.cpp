// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/native_pixels.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dicom_object.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <bit>

namespace dsmt::dicom {

namespace {

// As much as stays in the fastest memory between being read and being converted.
constexpr std::size_t kBlockCells = 16384;

bool isPlain(DcmDataset& dataset, const SliceFile& slice, int rows, int columns)
{
    return unsignedShort(dataset, DCM_Rows) == rows && unsignedShort(dataset, DCM_Columns) == columns &&
           rawText(dataset, DCM_SOPClassUID) == UID_CTImageStorage &&
           rawText(dataset, DCM_SOPInstanceUID) == slice.sopInstanceUid &&
           unsignedShort(dataset, DCM_SamplesPerPixel).value_or(1) == 1 &&
           unsignedShort(dataset, DCM_BitsAllocated) == 16 && integer(dataset, DCM_NumberOfFrames).value_or(1) == 1;
}

/// False when the file ends too early.
bool convert(const OpenFile& file, std::uint64_t offset, const StoredFormat& format, std::span<std::int16_t> hu)
{
    std::array<std::uint16_t, kBlockCells> block;
    for (std::size_t done = 0; done < hu.size();) {
        const std::size_t count = std::min(hu.size() - done, block.size());
        if (file.read(offset + 2 * done, block.data(), 2 * count) < 2 * count)
            return false;
        toHounsfield(std::span(block).first(count), format, hu.subspan(done, count));
        done += count;
    }
    return true;
}

} // namespace

std::optional<DecodedSlice> decodeNativeSlice(const SliceFile& slice, int rows, int columns, std::span<std::int16_t> hu)
{
    const bool isNative = slice.transferSyntaxUid == UID_LittleEndianExplicitTransferSyntax ||
                          slice.transferSyntaxUid == UID_LittleEndianImplicitTransferSyntax;
    if (!isNative || slice.frame != 0 || std::endian::native != std::endian::little)
        return std::nullopt;
    const OpenFile file(slice.file);
    const DicomObject object = DicomObject::readHeader(file);
    const auto& cells = object.pixelValue();
    if (!cells || cells->hasFragments || cells->bytes < 2 * hu.size() || cells->offset + 2 * hu.size() > file.bytes() ||
        !isPlain(object.dataset(), slice, rows, columns))
        return std::nullopt;
    DecodedSlice notes;
    notes.lossy = slice.lossy;
    if (!convert(file, cells->offset, formatOf(object.dataset(), object.dataset(), 16, notes), hu))
        return std::nullopt;
    return notes;
}

} // namespace dsmt::dicom
