// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/dicom_object.h"

#include "core/base/error.h"
#include "core/dicom/bounded_bytes.h"
#include "core/dicom/memory_stream.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>
#include <stdexcept>

namespace dsmt::dicom {

namespace {

// A header longer than the first step is rare, one longer than the last is no CT's.
constexpr std::size_t kHeaderSteps[] = {std::size_t(128) << 10U, std::size_t(16) << 20U};
// The largest plausible picture (8192 x 8192 x 16 bit) and as much again.
constexpr std::size_t kLargestFile = std::size_t(256) << 20U;

using Bytes = std::shared_ptr<const std::string>;

OFCondition parse(DcmFileFormat& format, const Bytes& bytes, bool isWhole, const DcmTagKey& stop)
{
    MemoryStream stream(bytes, 0, isWhole);
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
        Bytes bytes = std::make_shared<const std::string>(firstBytes(file, step));
        bool isWhole = bytes->size() < step;
        const auto begin = deflatedBegin(bytes);
        if (begin) {
            bytes = std::make_shared<const std::string>(
                inflated(isWhole ? *bytes : firstBytes(file, kLargestFile), *begin));
            isWhole = true;
        }
        DicomObject object;
        object.m_bytes = bytes->size();
        const OFCondition parsed = parse(*object.m_format, bytes, isWhole, DCM_PixelData);
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
    Bytes bytes = std::make_shared<const std::string>(firstBytes(file, kLargestFile));
    if (bytes->size() == kLargestFile)
        throw Error(ErrorKind::BadInput, "it is larger than any CT image");
    const auto begin = deflatedBegin(bytes);
    if (begin)
        bytes = std::make_shared<const std::string>(inflated(*bytes, *begin));
    DicomObject object;
    object.m_bytes = bytes->size();
    if (const OFCondition parsed = parse(*object.m_format, bytes, true, DCM_UndefinedTagKey); parsed.bad())
        refuse(parsed);
    object.describe(begin.has_value());
    return object;
}

} // namespace dsmt::dicom
