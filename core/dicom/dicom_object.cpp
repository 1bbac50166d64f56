// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dicom_object.h"

#include "core/base/error.h"
#include "core/dicom/bounded_bytes.h"
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

// A header longer than the first step is rare, one longer than the last is no CT's.
constexpr std::size_t kHeaderSteps[] = {std::size_t(128) << 10U, std::size_t(16) << 20U};
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

OFCondition parse(DcmFileFormat& format, std::string text, bool isWhole, const DcmTagKey& stop)
{
    requireShallow(text);
    const Bytes bytes = std::make_shared<const std::string>(std::move(text));
    MemoryStream stream(bytes, 0, isWhole);
    format.transferInit();
    const OFCondition parsed = format.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, stop);
    format.transferEnd();
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

DicomObject DicomObject::readHeader(const std::filesystem::path& file)
{
    for (const std::size_t step : kHeaderSteps) {
        std::string bytes = firstBytes(file, step);
        bool isWhole = bytes.size() < step;
        const auto begin = deflatedBegin(bytes);
        if (begin) {
            bytes = inflated(isWhole ? bytes : firstBytes(file, kLargestFile), *begin);
            isWhole = true;
        }
        DicomObject object;
        object.m_bytes = bytes.size();
        const OFCondition parsed = parse(*object.m_format, std::move(bytes), isWhole, DCM_PixelData);
        if (parsed.bad() && !isWhole)
            continue;
        if (parsed.bad())
            refuse(parsed);
        object.describe(begin.has_value());
        return object;
    }
    throw Error(ErrorKind::BadInput, fmt::format("its header is longer than {} MiB", kHeaderSteps[1] >> 20U));
}

DicomObject DicomObject::readWhole(const std::filesystem::path& file)
{
    std::string bytes = firstBytes(file, kLargestFile);
    if (bytes.size() == kLargestFile)
        throw Error(ErrorKind::BadInput, "it is larger than any CT image");
    const auto begin = deflatedBegin(bytes);
    if (begin)
        bytes = inflated(bytes, *begin);
    DicomObject object;
    object.m_bytes = bytes.size();
    if (const OFCondition parsed = parse(*object.m_format, std::move(bytes), true, DCM_UndefinedTagKey); parsed.bad())
        refuse(parsed);
    object.describe(begin.has_value());
    return object;
}

} // namespace dsmt::dicom
