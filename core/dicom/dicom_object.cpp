// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dicom_object.h"

#include "core/base/error.h"
#include "core/dicom/bounded_bytes.h"
#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdlib>
#include <fmt/format.h>
#include <limits>

namespace dsmt::dicom {

namespace {

// A header longer than the first step is rare, one longer than the last is no CT's.
constexpr std::size_t kHeaderSteps[] = {std::size_t(128) << 10U, std::size_t(16) << 20U};
// The largest plausible picture (8192 x 8192 x 16 bit) and as much again.
constexpr std::size_t kLargestFile = std::size_t(256) << 20U;

constexpr std::size_t kLargestDirectory = std::size_t(64) << 20U;
// A DVD of single slices; some icons and other sequences beside them.
constexpr std::size_t kMostDirectoryItems = 250'000;
constexpr std::size_t kMostDirectoryElements = 2'000'000;
constexpr std::size_t kAnyElements = std::numeric_limits<std::size_t>::max();
// Threads have 8 MiB and a DICOMDIR nests three sequences; DCMTK 3.6.7 needs about 1 KB for each.
constexpr std::ptrdiff_t kMostStack = std::ptrdiff_t(1) << 20U;

using Bytes = std::shared_ptr<const std::string>;

const char* stackPointer()
{
    return static_cast<const char*>(__builtin_frame_address(0));
}

/// A stream over bytes in memory that lets DCMTK leave long values where they are until they are asked for. Without
/// a factory it would take the announced length of each value (up to 4 GiB) from memory before it reads any of it.
/// It ends early where a parser that was started in the scope that made it has nested itself too deep or made too many
/// elements, neither of which DCMTK bounds.
class MemoryStream final : public DcmInputBufferStream {
public:
    MemoryStream(Bytes bytes, std::size_t begin, bool isWhole, std::size_t mostElements)
        : m_bytes(std::move(bytes)), m_begin(begin), m_top(stackPointer()), m_mostElements(mostElements)
    {
        setBuffer(m_bytes->data() + begin, offile_off_t(m_bytes->size() - begin));
        if (isWhole)
            setEos();
    }

    DcmInputStreamFactory* newFactory() const override;
    /// A data set is inflated before, within bounds, or not at all.
    OFCondition installCompressionFilter(E_StreamCompression /*filter*/) override { return EC_UnsupportedEncoding; }

    /// Asked for once at least at each level of nesting.
    OFCondition status() const override
    {
        if (std::abs(m_top - stackPointer()) > kMostStack)
            m_refusal = "its sequences are nested too deep";
        return m_refusal.empty() ? DcmInputBufferStream::status() : EC_StreamNotifyClient;
    }
    OFBool good() const override { return status().good(); }
    offile_off_t avail() override { return m_refusal.empty() ? DcmInputBufferStream::avail() : 0; }
    /// Called before each element.
    void mark() override
    {
        if (++m_elements > m_mostElements)
            m_refusal = "it has too many elements";
        DcmInputBufferStream::mark();
    }

    /// Why it ended early; "" when it did not.
    const std::string& refusal() const { return m_refusal; }

private:
    Bytes m_bytes;
    std::size_t m_begin;
    const char* m_top; ///< of the stack
    std::size_t m_mostElements;
    std::size_t m_elements = 0;
    mutable std::string m_refusal;
};

class MemoryStreamFactory final : public DcmInputStreamFactory {
public:
    MemoryStreamFactory(Bytes bytes, std::size_t begin) : m_bytes(std::move(bytes)), m_begin(begin) {}

    DcmInputStream* create() const override { return new MemoryStream(m_bytes, m_begin, true, kAnyElements); }
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

OFCondition parse(DcmFileFormat& format, std::string text, bool isWhole, const DcmTagKey& stop,
                  std::size_t mostElements = kAnyElements)
{
    const Bytes bytes = std::make_shared<const std::string>(std::move(text));
    MemoryStream stream(bytes, 0, isWhole, mostElements);
    format.transferInit();
    const OFCondition parsed = format.readUntilTag(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength, stop);
    format.transferEnd();
    if (!stream.refusal().empty())
        throw Error(ErrorKind::BadInput, stream.refusal());
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
        requireShallow(bytes);
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
    requireShallow(bytes);
    DicomObject object;
    object.m_bytes = bytes.size();
    if (const OFCondition parsed = parse(*object.m_format, std::move(bytes), true, DCM_UndefinedTagKey); parsed.bad())
        refuse(parsed);
    object.describe(begin.has_value());
    return object;
}

DicomObject DicomObject::readDirectory(const std::filesystem::path& file)
{
    std::string bytes = firstBytes(file, kLargestDirectory);
    if (bytes.size() == kLargestDirectory)
        throw Error(ErrorKind::BadInput, "it is larger than any DICOMDIR");
    if (deflatedBegin(bytes))
        throw Error(ErrorKind::BadInput, "it is deflated, which no DICOMDIR is (PS3.10 8.6)");
    requireFewItems(bytes, kMostDirectoryItems, "DICOMDIR");
    DicomObject object;
    object.m_bytes = bytes.size();
    if (const OFCondition parsed =
            parse(*object.m_format, std::move(bytes), true, DCM_UndefinedTagKey, kMostDirectoryElements);
        parsed.bad())
        refuse(parsed);
    object.describe(false);
    return object;
}

} // namespace dsmt::dicom
