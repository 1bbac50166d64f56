// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dicom_object.h"

#include "core/base/error.h"
#include "core/dicom/bounded_bytes.h"
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>
#include <iterator>
#include <string_view>

namespace dsmt::dicom {

namespace {

// A header longer than the first step is rare, one longer than the last is no CT's.
constexpr std::size_t kHeaderSteps[] = {std::size_t(16) << 10U, std::size_t(256) << 10U, std::size_t(16) << 20U};
// The largest plausible picture (8192 x 8192 x 16 bit) and as much again.
constexpr std::size_t kLargestFile = std::size_t(256) << 20U;

using Bytes = std::shared_ptr<const std::string>;

/// A stream over bytes in memory that lets DCMTK leave long values where they are until they are asked for. Without
/// a factory it would take the announced length of each value (up to 4 GiB) from memory before it reads any of it.
class MemoryStream final : public DcmInputBufferStream {
public:
    MemoryStream(Bytes bytes, std::size_t begin, bool isWhole) : m_bytes(std::move(bytes)), m_begin(begin)
    {
        setBuffer(m_bytes->data() + begin, offile_off_t(m_bytes->size() - begin));
        if (isWhole)
            setEos();
    }

    DcmInputStreamFactory* newFactory() const override;

private:
    Bytes m_bytes;
    std::size_t m_begin;
};

class MemoryStreamFactory final : public DcmInputStreamFactory {
public:
    MemoryStreamFactory(Bytes bytes, std::size_t begin) : m_bytes(std::move(bytes)), m_begin(begin) {}

    DcmInputStream* create() const override { return new MemoryStream(m_bytes, m_begin, true); }
    DcmInputStreamFactory* clone() const override { return new MemoryStreamFactory(*this); }
    DcmInputStreamFactoryType ident() const override { return DFT_DcmInputFileStreamFactory; }

private:
    Bytes m_bytes;
    std::size_t m_begin;
};

DcmInputStreamFactory* MemoryStream::newFactory() const
{
    const std::size_t place = m_begin + std::size_t(tell());
    return place < m_bytes->size() ? new MemoryStreamFactory(m_bytes, place) : nullptr;
}

/// The value that begins at `place`, when it is that of Pixel Data (7FE0,0010) with VR OW, in little endian
/// (PS3.5 7.1).
std::optional<NativeCells> nativeCellsAt(const std::string& bytes, std::size_t place, E_TransferSyntax syntax)
{
    constexpr std::string_view kImplicit("\xE0\x7F\x10\x00", 4), kExplicit("\xE0\x7F\x10\x00OW\x00\x00", 8);
    const bool isImplicit = syntax == EXS_LittleEndianImplicit;
    if (!isImplicit && syntax != EXS_LittleEndianExplicit)
        return std::nullopt;
    const std::string_view tag = isImplicit ? kImplicit : kExplicit;
    if (place < tag.size() + 4 || place > bytes.size() || bytes.compare(place - 4 - tag.size(), tag.size(), tag) != 0)
        return std::nullopt;
    NativeCells cells{place, 0};
    for (std::size_t i = 1; i <= 4; ++i)
        cells.bytes = cells.bytes << 8U | static_cast<unsigned char>(bytes[place - i]);
    if (cells.bytes == DCM_UndefinedLength)
        return std::nullopt;
    return cells;
}

/// @param end where the parser stopped: after the tag and length of the element `stop`
OFCondition parse(DcmFileFormat& format, const Bytes& bytes, bool isWhole, const DcmTagKey& stop, std::size_t& end)
{
    requireShallow(*bytes);
    MemoryStream stream(bytes, 0, isWhole);
    format.transferInit();
    const OFCondition parsed = format.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, stop);
    format.transferEnd();
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
        std::string text = firstBytes(file, step);
        bool isWhole = text.size() < step;
        const auto begin = deflatedBegin(text);
        if (begin) {
            text = inflated(isWhole ? text : firstBytes(file, kLargestFile), *begin);
            isWhole = true;
        }
        const Bytes bytes = std::make_shared<const std::string>(std::move(text));
        std::size_t end = 0;
        DicomObject object;
        object.m_bytes = bytes->size();
        const OFCondition parsed = parse(*object.m_format, bytes, isWhole, DCM_PixelData, end);
        if (parsed.bad() && !isWhole)
            continue;
        if (parsed.bad())
            refuse(parsed);
        object.describe(begin.has_value());
        if (!begin)
            object.m_nativeCells = nativeCellsAt(*bytes, end, object.dataset().getOriginalXfer());
        return object;
    }
    throw Error(ErrorKind::BadInput,
                fmt::format("its header is longer than {} MiB", *std::rbegin(kHeaderSteps) >> 20U));
}

DicomObject DicomObject::readWhole(const OpenFile& file)
{
    std::string bytes = firstBytes(file, kLargestFile);
    if (bytes.size() == kLargestFile)
        throw Error(ErrorKind::BadInput, "it is larger than any CT image");
    const auto begin = deflatedBegin(bytes);
    if (begin)
        bytes = inflated(bytes, *begin);
    std::size_t end = 0;
    DicomObject object;
    object.m_bytes = bytes.size();
    const OFCondition parsed =
        parse(*object.m_format, std::make_shared<const std::string>(std::move(bytes)), true, DCM_UndefinedTagKey, end);
    if (parsed.bad())
        refuse(parsed);
    object.describe(begin.has_value());
    return object;
}

} // namespace dsmt::dicom
