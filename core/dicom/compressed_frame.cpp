// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/compressed_frame.h"

#include "core/base/error.h"
#include "core/dicom/dcmtk_setup.h"
#include "core/dicom/jpeg2000.h"
#include "core/dicom/jpeg2000_frame.h"
#include "core/dicom/jpeg_frame.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace dsmt::dicom {

namespace {

// A lossless sample has a Huffman code of its own, a block of 64 has one at least for its mean (T.81 H.1.2, F.1.2), a
// run of PackBits makes 128 bytes of two (PS3.5 G.3.1). The other two can leave out nearly everything.
constexpr std::uint64_t kMostLosslessSamplesPerByte = 8;
constexpr std::uint64_t kMostSamplesPerByte = 512;
constexpr std::uint64_t kMostRleBytesPerByte = 64;
constexpr std::uint32_t kRleHeaderBytes = 64;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

E_TransferSyntax syntaxOf(const std::string& uid)
{
    return DcmXfer(uid.c_str()).getXfer();
}

bool isJpeg2000(E_TransferSyntax syntax)
{
    return syntax == EXS_JPEG2000LosslessOnly || syntax == EXS_JPEG2000;
}

bool isJpegLs(E_TransferSyntax syntax)
{
    return syntax == EXS_JPEGLSLossless || syntax == EXS_JPEGLSLossy;
}

bool isLosslessJpeg(E_TransferSyntax syntax)
{
    return syntax == EXS_JPEGProcess14 || syntax == EXS_JPEGProcess14SV1;
}

bool isJpeg(E_TransferSyntax syntax)
{
    return syntax >= EXS_JPEGProcess1 && syntax <= EXS_JPEGProcess14SV1;
}

std::uint64_t samplesOf(const CompressedFrame& frame)
{
    return std::uint64_t(unsigned(frame.rows)) * unsigned(frame.columns);
}

/// Precision of the stream when it holds what the header promises.
int requireJpeg(const CompressedFrame& frame, const std::optional<JpegFrame>& found, const char* name)
{
    if (!found)
        refuse(fmt::format("its {} stream has no frame header", name));
    if (found->rows != frame.rows || found->columns != frame.columns || found->components != 1)
        refuse(fmt::format("its {} stream holds {} x {} x {} samples, the header says {} x {} x 1", name,
                           found->columns, found->rows, found->components, frame.columns, frame.rows));
    if (found->precision > frame.bitsAllocated)
        refuse(fmt::format("its {} stream has {} bits a sample, the header says {}", name, found->precision,
                           frame.bitsAllocated));
    return found->precision;
}

/// T.81 B.2.1: the marker SOI.
void requireBeginning(const CompressedFrame& frame)
{
    if (frame.stream.size() < 2 || frame.stream[0] != std::byte{0xFF} || frame.stream[1] != std::byte{0xD8})
        refuse("its JPEG stream has no beginning");
}

/// The frame header of JPEG-LS (T.87) or of the others; one of the other kind is none.
std::optional<JpegFrame> foundFrame(const CompressedFrame& frame, bool isLs)
{
    const auto found = findJpegFrame(frame.stream);
    return found && found->isJpegLs == isLs ? found : std::nullopt;
}

void requireBytesFor(const CompressedFrame& frame, std::uint64_t units, std::uint64_t unitsPerByte)
{
    if (units > unitsPerByte * frame.stream.size())
        refuse(fmt::format("it is truncated or damaged: {} x {} pixels in {} bytes", frame.columns, frame.rows,
                           frame.stream.size()));
}

/// PS3.5 G.5: the number of segments and where each begins, 32 bit little endian.
void requireRle(const CompressedFrame& frame)
{
    if (frame.stream.size() < kRleHeaderBytes)
        refuse("its RLE stream has no header");
    const auto number = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) { return std::to_integer<std::uint32_t>(frame.stream[4 * at + i]); };
        return byte(0) | byte(1) << 8U | byte(2) << 16U | byte(3) << 24U;
    };
    const std::uint32_t segments = number(0);
    if (segments != unsigned(frame.bitsAllocated) / 8)
        refuse(fmt::format("its RLE stream has {} segments, {} bits a pixel need {}", segments, frame.bitsAllocated,
                           frame.bitsAllocated / 8));
    std::uint32_t least = kRleHeaderBytes;
    for (std::size_t i = 1; i <= segments; least = number(i++))
        if (number(i) < least || number(i) >= frame.stream.size())
            refuse("its RLE stream has a segment outside itself");
    requireBytesFor(frame, samplesOf(frame) * segments, kMostRleBytesPerByte);
}

/// Precision of the samples that the decoder gives back.
int requireConsistent(const CompressedFrame& frame)
{
    const E_TransferSyntax syntax = syntaxOf(frame.transferSyntaxUid);
    if (isJpeg2000(syntax))
        return requireJpeg(frame, findJpeg2000Frame(frame.stream), "JPEG 2000");
    if (isJpegLs(syntax) || isJpeg(syntax))
        requireBeginning(frame);
    if (isJpegLs(syntax))
        return requireJpeg(frame, foundFrame(frame, true), "JPEG-LS");
    if (isJpeg(syntax)) {
        requireBytesFor(frame, samplesOf(frame),
                        isLosslessJpeg(syntax) ? kMostLosslessSamplesPerByte : kMostSamplesPerByte);
        return requireJpeg(frame, foundFrame(frame, false), "JPEG");
    }
    if (syntax != EXS_RLELossless)
        refuse(fmt::format("its pixel data are compressed in a way that this version does not read ({})",
                           frame.transferSyntaxUid));
    requireRle(frame);
    return frame.bitsAllocated;
}

/// What DCMTK's decoders look up, and the stream as one fragment behind an empty offset table.
std::unique_ptr<DcmDataset> datasetAround(const CompressedFrame& frame)
{
    auto dataset = std::make_unique<DcmDataset>();
    const auto put = [&](const DcmTagKey& key, int value) {
        dataset->putAndInsertUint16(DcmTag(key, EVR_US), Uint16(value));
    };
    put(DCM_SamplesPerPixel, 1);
    dataset->putAndInsertString(DcmTag(DCM_PhotometricInterpretation, EVR_CS), "MONOCHROME2");
    put(DCM_Rows, frame.rows);
    put(DCM_Columns, frame.columns);
    put(DCM_BitsAllocated, frame.bitsAllocated);
    put(DCM_BitsStored, frame.bitsStored);
    put(DCM_HighBit, frame.bitsStored - 1);
    put(DCM_PixelRepresentation, frame.isSigned ? 1 : 0);

    auto fragments = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag));
    fragments->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag)));
    auto fragment = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag));
    fragment->putUint8Array(reinterpret_cast<const Uint8*>(frame.stream.data()),
                            static_cast<unsigned long>(frame.stream.size()));
    fragments->insert(fragment.release());
    auto pixels = std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData, EVR_OB));
    pixels->putOriginalRepresentation(syntaxOf(frame.transferSyntaxUid), nullptr, fragments.release());
    dataset->insert(pixels.release());
    return dataset;
}

/// 8-bit samples come packed two in a cell.
void unpack(std::span<std::uint16_t> cells)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(cells.data());
    // From the end: a cell never overwrites a byte that is still to be read.
    for (std::size_t i = cells.size(); i-- > 0;)
        cells[i] = bytes[i];
}

void decodeWithDcmtk(const CompressedFrame& frame, std::span<std::uint16_t> cells)
{
    const std::unique_ptr<DcmDataset> dataset = datasetAround(frame);
    DcmElement* element = nullptr;
    dataset->findAndGetElement(DCM_PixelData, element);
    auto& pixels = dynamic_cast<DcmPixelData&>(*element);
    Uint32 firstFragment = 0;
    OFString colorModel;
    // DCMTK wants an even number of bytes; the cells hold that and more.
    const auto bytes = Uint32(frame.bitsAllocated == 8 ? cells.size() + cells.size() % 2 : cells.size() * 2);
    const OFCondition decoded =
        pixels.getUncompressedFrame(dataset.get(), 0, firstFragment, cells.data(), bytes, colorModel);
    if (decoded.bad())
        refuse(fmt::format("its pixel data cannot be decoded ({}): {}",
                           DcmXfer(frame.transferSyntaxUid.c_str()).getXferName(), decoded.text()));
}

} // namespace

bool isCompressed(const std::string& transferSyntaxUid)
{
    const E_TransferSyntax syntax = syntaxOf(transferSyntaxUid);
    return isJpeg(syntax) || isJpegLs(syntax) || isJpeg2000(syntax) || syntax == EXS_RLELossless;
}

bool isLossySyntax(const std::string& transferSyntaxUid)
{
    const E_TransferSyntax syntax = syntaxOf(transferSyntaxUid);
    return (isJpeg(syntax) && !isLosslessJpeg(syntax)) || syntax == EXS_JPEGLSLossy || syntax == EXS_JPEG2000;
}

void requireFrameOfThisSize(const CompressedFrame& frame)
{
    requireConsistent(frame);
}

void decodeFrame(const CompressedFrame& frame, std::span<std::uint16_t> cells)
{
    const int precision = requireConsistent(frame);
    if (isJpeg2000(syntaxOf(frame.transferSyntaxUid))) {
        decodeJpeg2000(frame.stream, frame.rows, frame.columns, frame.isSigned, cells);
        return;
    }
    prepareDcmtk();
    decodeWithDcmtk(frame, cells);
    if (precision <= 8)
        unpack(cells);
}

} // namespace dsmt::dicom
