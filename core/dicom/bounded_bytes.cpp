// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/bounded_bytes.h"

#include "core/base/error.h"
#include "core/dicom/memory_stream.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace dsmt::dicom {

namespace {

constexpr std::size_t kMostInflation = 200;
// Small files may inflate more: their header repeats itself.
constexpr std::size_t kAlwaysInflated = std::size_t(1) << 20U;
// As large as any file that is read whole.
constexpr std::size_t kMostInflated = std::size_t(256) << 20U;

} // namespace

std::string firstBytes(const OpenFile& file, std::size_t count)
{
    std::string bytes(std::size_t(std::min<std::uint64_t>(file.bytes(), count)), '\0');
    bytes.resize(file.read(0, bytes.data(), bytes.size()));
    return bytes;
}

std::optional<std::size_t> deflatedBegin(const std::shared_ptr<const std::string>& bytes)
{
    // Cheap for all the others: the name of the syntax stands in the meta information.
    if (std::string_view(*bytes).substr(0, 4096).find(UID_DeflatedExplicitVRLittleEndianTransferSyntax) ==
        std::string_view::npos)
        return std::nullopt;
    MemoryStream stream(bytes, 0, true);
    DcmMetaInfo meta;
    meta.transferInit();
    const OFCondition parsed = meta.read(stream);
    meta.transferEnd();
    OFString syntax;
    if (parsed.bad() || meta.findAndGetOFString(DCM_TransferSyntaxUID, syntax).bad() ||
        syntax != UID_DeflatedExplicitVRLittleEndianTransferSyntax)
        return std::nullopt;
    return std::size_t(stream.tell());
}

std::string inflated(const std::string& bytes, std::size_t begin)
{
    // Preamble, mark and a meta group that says explicit little endian.
    std::string file(128, '\0');
    file += "DICM";
    file.append("\x02\x00\x10\x00UI\x14\x00"
                "1.2.840.10008.1.2.1\0",
                28);
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data() + begin, offile_off_t(bytes.size() - begin));
    stream.setEos();
    if (stream.installCompressionFilter(ESC_zlib).bad())
        throw Error(ErrorKind::BadInput, "it is deflated, which this build of DCMTK cannot read");
    const std::size_t most =
        file.size() + std::min(kMostInflated, std::max(kAlwaysInflated, kMostInflation * bytes.size()));
    std::string block(std::size_t(1) << 16U, '\0');
    while (stream.good()) {
        const auto got = std::size_t(stream.read(block.data(), offile_off_t(block.size())));
        if (got == 0)
            break;
        file.append(block, 0, got);
        if (file.size() > kMostInflated)
            throw Error(ErrorKind::BadInput, fmt::format("it inflates to more than {} MiB", kMostInflated >> 20U));
        if (file.size() > most)
            throw Error(ErrorKind::BadInput, fmt::format("it inflates to more than {} times its size", kMostInflation));
    }
    return file;
}

} // namespace dsmt::dicom
