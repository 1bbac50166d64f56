// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/slice_pixels.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/hounsfield.h"
#include "core/dicom/multiframe_file.h"
#include "core/dicom/native_pixels.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <new>
#include <vector>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

// No lossless or lossy codec packs a CT slice tighter; a file that says so wants memory, not a reader.
constexpr std::uintmax_t kMostPixelsPerByte = 20000;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

/// One opened slice and what its header promises.
struct Source {
    DcmDataset& dataset;
    DcmPixelData& pixels;
    E_TransferSyntax syntax;
    std::uint64_t fileBytes;
    std::size_t count; ///< rows * columns
    int rows, columns;
    int bitsAllocated;
};

/// All fragments after the offset table, one after the other (PS3.5 A.4).
std::vector<std::byte> compressedBytes(const Source& source)
{
    DcmPixelSequence* fragments = nullptr;
    if (source.pixels.getEncapsulatedRepresentation(source.syntax, nullptr, fragments).bad() || !fragments)
        refuse("its compressed pixel data cannot be found");
    std::vector<std::byte> bytes;
    for (unsigned long i = 1; i < fragments->card(); ++i) {
        DcmPixelItem* fragment = nullptr;
        Uint8* begin = nullptr;
        if (fragments->getItem(fragment, i).bad() || fragment->getLength() > source.fileBytes ||
            bytes.size() + fragment->getLength() > source.fileBytes)
            refuse("the file is truncated: a fragment of its pixel data is longer than the file");
        if (fragment->getLength() == 0)
            continue;
        if (fragment->getUint8Array(begin).bad() || !begin)
            refuse("a fragment of its pixel data cannot be read");
        const auto* from = reinterpret_cast<const std::byte*>(begin);
        bytes.insert(bytes.end(), from, from + fragment->getLength());
    }
    return bytes;
}

void requireNativeLength(const Source& source)
{
    const std::uint64_t needed = std::uint64_t(source.count) * unsigned(source.bitsAllocated) / 8;
    const std::uint64_t present = source.pixels.getLength();
    if (present < needed)
        refuse(fmt::format("its pixel data have {} bytes, {} x {} pixels need {}", present, source.columns, source.rows,
                           needed));
}

std::vector<std::uint16_t> wordsOf(const std::vector<std::uint16_t>& packedBytes, std::size_t count)
{
    std::vector<std::uint16_t> words(count);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(packedBytes.data());
    std::copy(bytes, bytes + count, words.begin());
    return words;
}

CompressedFrame compressedFrame(const Source& source, const StoredFormat& stored)
{
    return {DcmXfer(source.syntax).getXferID(),
            source.rows,
            source.columns,
            source.bitsAllocated,
            stored.bitsStored,
            stored.isSigned,
            compressedBytes(source)};
}

/// Copies the only frame into words; 8-bit samples are packed two in a word.
void copyFrame(const Source& source, std::vector<std::uint16_t>& cells)
{
    Uint32 firstFragment = 0;
    OFString colorModel;
    // DCMTK wants an even number of bytes; the words hold that and more.
    const auto bytes = Uint32(source.bitsAllocated == 8 ? source.count + source.count % 2 : source.count * 2);
    const OFCondition copied =
        source.pixels.getUncompressedFrame(&source.dataset, 0, firstFragment, cells.data(), bytes, colorModel);
    if (copied.bad())
        refuse(fmt::format("its pixel data cannot be read: {}", copied.text()));
}

/// The cells of the only frame, one in each word; in `buffer` unless DCMTK holds them that way already.
std::span<const std::uint16_t> storedCells(const Source& source, const StoredFormat& stored,
                                           const FrameDecoder& decoder, std::vector<std::uint16_t>& buffer)
{
    if (DcmXfer(source.syntax).isEncapsulated()) {
        buffer.resize(source.count);
        decoder(compressedFrame(source, stored), buffer);
        return buffer;
    }
    requireNativeLength(source);
    if (Uint16* words = nullptr; source.bitsAllocated == 16 && source.pixels.getVR() == EVR_OW &&
                                 source.pixels.getUint16Array(words).good() && words)
        return {words, source.count};
    buffer.resize(source.count);
    copyFrame(source, buffer);
    if (source.bitsAllocated == 8)
        buffer = wordsOf(buffer, source.count);
    return buffer;
}

} // namespace

StoredFormat formatOf(DcmDataset& dataset, DcmItem& rescale, int bitsAllocated, DecodedSlice& notes)
{
    StoredFormat format;
    format.bitsStored = unsignedShort(dataset, DCM_BitsStored).value_or(std::uint16_t(bitsAllocated));
    if (format.bitsStored < 1 || format.bitsStored > bitsAllocated)
        refuse(fmt::format("it stores {} bits in {}", format.bitsStored, bitsAllocated));
    format.highBit = unsignedShort(dataset, DCM_HighBit).value_or(std::uint16_t(format.bitsStored - 1));
    if (format.highBit < format.bitsStored - 1 || format.highBit >= bitsAllocated)
        refuse(fmt::format("its High Bit is {} with {} bits stored in {}", format.highBit, format.bitsStored,
                           bitsAllocated));
    format.isSigned = unsignedShort(dataset, DCM_PixelRepresentation).value_or(0) == 1;

    const auto slope = number(rescale, DCM_RescaleSlope);
    const auto intercept = number(rescale, DCM_RescaleIntercept);
    notes.rescaleMissing = !slope || !intercept;
    format.slope = slope.value_or(1);
    format.intercept = intercept.value_or(0);
    if (format.slope == 0)
        refuse("its Rescale Slope is 0");
    const std::string type = rawText(rescale, DCM_RescaleType);
    notes.notHounsfield = !type.empty() && type != "HU" && type != "HU_MOD";

    Sint16 padding = 0;
    if (auto unsignedPadding = unsignedShort(dataset, DCM_PixelPaddingValue))
        format.padding = *unsignedPadding;
    else if (dataset.findAndGetSint16(DCM_PixelPaddingValue, padding).good())
        format.padding = std::uint16_t(padding);
    notes.paddingIgnored = !isPaddingBelievable(format);
    return format;
}

int requireSamePicture(DcmDataset& dataset, const SliceFile& slice, int rows, int columns)
{
    if (unsignedShort(dataset, DCM_Rows) != rows || unsignedShort(dataset, DCM_Columns) != columns ||
        rawText(dataset, DCM_SOPInstanceUID) != slice.sopInstanceUid)
        refuse("it has changed since its header was read");
    if (unsignedShort(dataset, DCM_SamplesPerPixel).value_or(1) != 1)
        refuse("it is a colour picture");
    const int bitsAllocated = unsignedShort(dataset, DCM_BitsAllocated).value_or(0);
    if (bitsAllocated != 8 && bitsAllocated != 16)
        refuse(fmt::format("it has {} bits a pixel, not 8 or 16", bitsAllocated));
    return bitsAllocated;
}

namespace {

/// @throws Error(BadInput) when it is not what its header said
Source sourceIn(const DicomObject& object, const SliceFile& slice, int rows, int columns)
{
    DcmDataset& dataset = object.dataset();
    const int bitsAllocated = requireSamePicture(dataset, slice, rows, columns);
    DcmElement* element = nullptr;
    dataset.findAndGetElement(DCM_PixelData, element);
    auto* pixels = dynamic_cast<DcmPixelData*>(element);
    if (!pixels)
        refuse("it has no pixel data");
    const auto count = std::size_t(rows) * std::size_t(columns);
    return {dataset, *pixels, dataset.getOriginalXfer(), object.bytes(), count, rows, columns, bitsAllocated};
}

DecodedSlice decode(const SliceFile& slice, int rows, int columns, const FrameDecoder& decoder,
                    std::span<std::int16_t> hu)
{
    const DicomObject object = DicomObject::readWhole(OpenFile(slice.file));
    const Source source = sourceIn(object, slice, rows, columns);
    DecodedSlice notes;
    const StoredFormat stored = formatOf(source.dataset, source.dataset, source.bitsAllocated, notes);
    std::vector<std::uint16_t> buffer;
    toHounsfield(storedCells(source, stored, decoder, buffer), stored, hu);
    notes.lossy = slice.lossy;
    return notes;
}

void requirePixels(const SliceFile& slice, int rows, int columns)
{
    const DicomObject object = DicomObject::readWhole(OpenFile(slice.file));
    const Source source = sourceIn(object, slice, rows, columns);
    DecodedSlice ignored;
    const StoredFormat stored = formatOf(source.dataset, source.dataset, source.bitsAllocated, ignored);
    if (DcmXfer(source.syntax).isEncapsulated())
        requireFrameOfThisSize(compressedFrame(source, stored));
    else
        requireNativeLength(source);
}

bool isPlain(const std::string& transferSyntaxUid)
{
    return transferSyntaxUid == UID_LittleEndianImplicitTransferSyntax ||
           transferSyntaxUid == UID_LittleEndianExplicitTransferSyntax ||
           transferSyntaxUid == UID_BigEndianExplicitTransferSyntax;
}

/// What the work throws names the file.
template <class Work> auto naming(const fs::path& file, const Work& work)
{
    prepareDcmtk();
    try {
        return work();
    } catch (const Error& failure) {
        throw failure.within(file.string());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::BadInput, file.string() + ": it announces more bytes than this machine has memory");
    } catch (const fs::filesystem_error& failure) {
        throw Error(ErrorKind::BadInput, fmt::format("{} cannot be read: {}", file.string(), failure.code().message()));
    }
}

} // namespace

void requirePlausibleSize(const SliceFile& slice, int rows, int columns)
{
    const auto frames = std::uintmax_t(std::max(slice.frames, 1));
    const std::uintmax_t pixels = std::uintmax_t(rows) * std::uintmax_t(columns) * frames;
    std::error_code failure;
    const std::uintmax_t bytes = fs::file_size(slice.file, failure);
    if (failure)
        throw Error(ErrorKind::BadInput, fmt::format("{} cannot be read: {}", slice.file.string(), failure.message()));
    if (pixels > bytes * (isPlain(slice.transferSyntaxUid) ? 1 : kMostPixelsPerByte))
        throw Error(ErrorKind::BadInput,
                    fmt::format("{}: it is truncated or damaged: {}{} x {} pixels in {} bytes", slice.file.string(),
                                frames > 1 ? fmt::format("{} x ", frames) : "", columns, rows, bytes));
}

void requirePixelsOfThisSize(const SliceFile& slice, int rows, int columns)
{
    if (slice.frames > 0)
        naming(slice.file, [&] { MultiframeFile(slice, rows, columns).requireFrame(slice.frame); });
    else if (!isPlain(slice.transferSyntaxUid))
        naming(slice.file, [&] { requirePixels(slice, rows, columns); });
}

DecodedSlice decodeSlice(const SliceFile& slice, int rows, int columns, const FrameDecoder& decoder,
                         std::span<std::int16_t> hu, MultiframeFiles* files)
{
    return naming(slice.file, [&] {
        if (slice.frames > 0)
            return (files ? files->fileOf(slice, rows, columns)
                          : std::make_shared<const MultiframeFile>(slice, rows, columns))
                ->decode(slice.frame, decoder, hu);
        if (decodeNativeSlice(slice, hu))
            return slice.native->notes;
        return decode(slice, rows, columns, decoder, hu);
    });
}

} // namespace dsmt::dicom
