// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dicom_object.h"

#include "core/base/error.h"
#include "core/dicom/bounded_bytes.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/memory_stream.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace dsmt::dicom {

namespace {

// A header longer than the first step is rare. That of an Enhanced CT has some 3 KB for each of up to thousands of
// frames; one longer than the last step is no CT's.
constexpr std::size_t kHeaderSteps[] = {std::size_t(16) << 10U, std::size_t(256) << 10U, std::size_t(32) << 20U};
// The largest plausible picture (8192 x 8192 x 16 bit) and as much again.
constexpr std::size_t kLargestFile = std::size_t(256) << 20U;

constexpr std::size_t kLargestDirectory = std::size_t(64) << 20U;
// A DVD holds some 9,000 single slices, each with a dozen elements here.
constexpr ParserLimits kDirectoryLimits{.elements = 1'000'000, .nanoseconds = 1'500'000'000, .kind = "DICOMDIR"};

using Bytes = std::shared_ptr<const std::string>;

/// What begins at `place`, when it is the value of Pixel Data (PS3.5 7.1).
std::optional<PixelValue> pixelValueAt(const std::string& bytes, std::size_t place, E_TransferSyntax syntax)
{
    const DcmXfer xfer(syntax);
    const bool isBigEndian = xfer.getByteOrder() == EBO_BigEndian;
    const std::string_view tag =
        isBigEndian ? std::string_view("\x7F\xE0\x00\x10", 4) : std::string_view("\xE0\x7F\x10\x00", 4);
    // Explicit syntaxes have the type and two unused bytes between tag and length.
    const std::size_t begin = place - (xfer.isExplicitVR() ? 12 : 8);
    if (place < 12 || place > bytes.size() || bytes.compare(begin, 4, tag) != 0)
        return std::nullopt;
    PixelValue value{.offset = place};
    for (std::size_t i = 0; i < 4; ++i)
        value.bytes =
            value.bytes << 8U | static_cast<unsigned char>(bytes[isBigEndian ? place - 4 + i : place - 1 - i]);
    value.hasFragments = value.bytes == DCM_UndefinedLength;
    value.hasSwappedWords = isBigEndian && bytes.compare(begin + 4, 2, "OW") == 0;
    return value;
}

/// @param end where the parser stopped: after the tag and length of the element `stop`
OFCondition parse(DcmFileFormat& format, const Bytes& bytes, bool isWhole, const DcmTagKey& stop, std::size_t& end,
                  const ParserLimits& limits = {})
{
    MemoryStream stream(bytes, 0, isWhole, limits);
    format.transferInit();
    OFCondition parsed;
    try {
        parsed = format.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, stop);
    } catch (const std::logic_error&) {
        // DCMTK 3.6.7 cuts some texts at places outside them.
        throw Error(ErrorKind::BadInput, "it is truncated or damaged (one of its values cannot be parsed)");
    }
    format.transferEnd();
    if (!stream.refusal().empty())
        throw Error(ErrorKind::BadInput, stream.refusal());
    end = std::size_t(stream.tell());
    return parsed;
}

[[noreturn]] void refuse(const OFCondition& failure)
{
    throw Error(ErrorKind::BadInput, fmt::format("it is truncated or damaged ({})", failure.text()));
}

} // namespace

DicomObject::DicomObject() : m_format(std::make_unique<DcmFileFormat>()) {}
DicomObject::~DicomObject() = default;
DicomObject::DicomObject(DicomObject&&) noexcept = default;

void DicomObject::describe(bool wasDeflated)
{
    m_transferSyntaxUid = wasDeflated ? UID_DeflatedExplicitVRLittleEndianTransferSyntax
                                      : DcmXfer(dataset().getOriginalXfer()).getXferID();
}

DcmDataset& DicomObject::dataset() const
{
    return *m_format->getDataset();
}

DicomObject DicomObject::readHeader(const OpenFile& file)
{
    for (const std::size_t step : kHeaderSteps) {
        Bytes bytes = std::make_shared<const std::string>(firstBytes(file, step));
        bool isWhole = bytes->size() < step;
        const auto begin = deflatedBegin(bytes);
        if (begin) {
            bytes = std::make_shared<const std::string>(
                inflated(isWhole ? *bytes : firstBytes(file, kLargestFile), *begin));
            isWhole = true;
        }
        std::size_t end = 0;
        DicomObject object;
        object.m_bytes = bytes->size();
        const OFCondition parsed = parse(*object.m_format, bytes, isWhole, DCM_PixelData, end);
        if (parsed.bad() && !isWhole)
            continue;
        if (parsed.bad())
            refuse(parsed);
        object.describe(begin.has_value());
        object.m_pixelValue = pixelValueAt(*bytes, end, object.dataset().getOriginalXfer());
        if (begin)
            object.m_inflated = bytes;
        return object;
    }
    throw Error(ErrorKind::BadInput,
                fmt::format("its header is longer than {} MiB", *std::rbegin(kHeaderSteps) >> 20U));
}

DicomObject DicomObject::readWhole(const OpenFile& file)
{
    Bytes bytes = std::make_shared<const std::string>(firstBytes(file, kLargestFile));
    if (bytes->size() == kLargestFile)
        throw Error(ErrorKind::BadInput, "it is larger than any CT image");
    const auto begin = deflatedBegin(bytes);
    if (begin)
        bytes = std::make_shared<const std::string>(inflated(*bytes, *begin));
    std::size_t end = 0;
    DicomObject object;
    object.m_bytes = bytes->size();
    const OFCondition parsed = parse(*object.m_format, bytes, true, DCM_UndefinedTagKey, end);
    if (parsed.bad())
        refuse(parsed);
    object.describe(begin.has_value());
    return object;
}

DicomObject DicomObject::readDirectory(const OpenFile& file)
{
    const Bytes bytes = std::make_shared<const std::string>(firstBytes(file, kLargestDirectory));
    if (bytes->size() == kLargestDirectory)
        throw Error(ErrorKind::BadInput, "it is larger than any DICOMDIR");
    if (deflatedBegin(bytes))
        throw Error(ErrorKind::BadInput, "it is deflated, which no DICOMDIR is (PS3.10 8.6)");
    std::size_t end = 0;
    DicomObject object;
    object.m_bytes = bytes->size();
    const OFCondition parsed = parse(*object.m_format, bytes, true, DCM_UndefinedTagKey, end, kDirectoryLimits);
    if (parsed.bad())
        refuse(parsed);
    object.describe(false);
    return object;
}

} // namespace dsmt::dicom
