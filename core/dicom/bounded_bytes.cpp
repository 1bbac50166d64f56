// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/bounded_bytes.h"

#include "core/base/error.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace dsmt::dicom {

namespace {

// DCMTK 3.6.7 needs about 1 KB of stack a level; a CT header has some tens of items.
constexpr std::size_t kMostItems = 1000;
constexpr std::size_t kMostInflation = 200;
// Small files may inflate more: their header repeats itself.
constexpr std::size_t kAlwaysInflated = std::size_t(1) << 20U;

struct Descriptor {
    explicit Descriptor(const std::filesystem::path& file) : number(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number;
};

/// How often the item tag occurs in either byte order, at any place. Four passes over aligned words are one loop that
/// the compiler can vectorise; memmem would take longer than reading the file.
std::size_t itemTags(const std::string& bytes)
{
    constexpr std::uint32_t kLittleEndian = 0xE000FFFE, kBigEndian = 0x00E0FEFF;
    std::size_t found = 0;
    for (std::size_t offset = 0; offset < 4 && offset < bytes.size(); ++offset) {
        const char* const begin = bytes.data() + offset;
        const std::size_t words = (bytes.size() - offset) / 4;
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < words; ++i) {
            std::uint32_t word = 0;
            std::memcpy(&word, begin + 4 * i, 4);
            count += std::uint32_t(word == kLittleEndian) + std::uint32_t(word == kBigEndian);
        }
        found += count;
    }
    return found;
}

} // namespace

std::string firstBytes(const std::filesystem::path& file, std::size_t count)
{
    const Descriptor descriptor(file);
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    std::string bytes(unknown ? count : std::size_t(std::min<std::uintmax_t>(size, count)), '\0');
    std::size_t filled = 0;
    while (descriptor.number >= 0 && filled < bytes.size()) {
        const ::ssize_t got = ::read(descriptor.number, bytes.data() + filled, bytes.size() - filled);
        if (got == 0)
            break;
        if (got > 0)
            filled += std::size_t(got);
        else if (errno != EINTR)
            throw Error(ErrorKind::BadInput,
                        "it cannot be read: " + std::error_code(errno, std::generic_category()).message());
    }
    if (descriptor.number < 0)
        throw Error(ErrorKind::BadInput, "it cannot be opened");
    bytes.resize(filled);
    return bytes;
}

void requireShallow(const std::string& bytes)
{
    requireFewItems(bytes, kMostItems, "CT");
}

void requireFewItems(const std::string& bytes, std::size_t most, const char* kind)
{
    if (itemTags(bytes) > most)
        throw Error(ErrorKind::BadInput,
                    fmt::format("it has more than {} sequence items, which no {} has", most, kind));
}

std::optional<std::size_t> deflatedBegin(const std::string& bytes)
{
    // Cheap for all the others: the name of the syntax stands in the meta information.
    if (std::string_view(bytes).substr(0, 4096).find(UID_DeflatedExplicitVRLittleEndianTransferSyntax) ==
        std::string_view::npos)
        return std::nullopt;
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), offile_off_t(bytes.size()));
    stream.setEos();
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
    const std::size_t most = file.size() + std::max(kAlwaysInflated, kMostInflation * bytes.size());
    std::string block(std::size_t(1) << 16U, '\0');
    while (stream.good()) {
        const auto got = std::size_t(stream.read(block.data(), offile_off_t(block.size())));
        if (got == 0)
            break;
        file.append(block, 0, got);
        if (file.size() > most)
            throw Error(ErrorKind::BadInput, fmt::format("it inflates to more than {} times its size", kMostInflation));
    }
    return file;
}

} // namespace dsmt::dicom
