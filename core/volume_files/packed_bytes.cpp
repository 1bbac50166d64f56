// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/packed_bytes.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <vector>
#include <zlib.h>

namespace dsmt::volume_files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = std::size_t(256) << 10U;
// The mask of a nodule in a whole CT packs nearly as well as nothing at all: so much room for 1,280 slices in 8 bits.
constexpr std::uint64_t kMostInflation = 200, kAlwaysInflated = std::uint64_t(320) << 20U;
constexpr int kZlibOrGzip = MAX_WBITS + 32;
constexpr std::array<unsigned char, 2> kGzipMark{0x1F, 0x8B};

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

} // namespace

std::uint64_t sizeOfFile(const fs::path& file)
{
    std::error_code failure;
    const fs::file_status status = fs::status(file, failure);
    if (!fs::exists(status))
        throw Error(ErrorKind::NotFound, "it does not exist");
    if (!fs::is_regular_file(status))
        refuse("it is not a regular file");
    const auto size = fs::file_size(file, failure);
    if (failure)
        refuse("it cannot be read: " + failure.message());
    return size;
}

bool isLinkElsewhere(const fs::path& file)
{
    std::error_code failure;
    if (!fs::is_symlink(file, failure))
        return false;
    const fs::path target = fs::canonical(file, failure);
    return failure || target.parent_path() != fs::canonical(file.has_parent_path() ? file.parent_path() : ".", failure);
}

bool isGzip(const fs::path& file)
{
    std::array<char, 2> mark{};
    std::ifstream(file, std::ios::binary).read(mark.data(), mark.size());
    return std::equal(mark.begin(), mark.end(), kGzipMark.begin(),
                      [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

void requireBytes(const VoxelBytes& place, std::uint64_t count)
{
    const std::uint64_t size = sizeOfFile(place.file), there = size > place.begin ? size - place.begin : 0;
    const std::uint64_t needed = place.skipped + count;
    if (!place.isPacked && there < needed)
        refuse(fmt::format("it is cut off: {} of the {} bytes of its voxels are there",
                           std::max(there, place.skipped) - place.skipped, count));
    if (place.isPacked && needed > kAlwaysInflated && needed > kMostInflation * there)
        refuse(fmt::format("it would unpack to more than {} times its size", kMostInflation));
}

struct PackedBytes::State {
    explicit State(const VoxelBytes& place) : isPacked(place.isPacked), file(place.file, std::ios::binary)
    {
        if (!file.seekg(std::streamoff(place.begin)))
            refuse("it cannot be opened");
        if (isPacked && ::inflateInit2(&stream, kZlibOrGzip) != Z_OK)
            throw Error(ErrorKind::Failed, "zlib cannot start");
    }
    ~State()
    {
        if (isPacked)
            ::inflateEnd(&stream);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::size_t readFile(std::span<char> bytes)
    {
        file.read(bytes.data(), std::streamsize(bytes.size()));
        return std::size_t(file.gcount());
    }

    /// False at the end of the file.
    bool fill()
    {
        if (stream.avail_in > 0)
            return true;
        stream.avail_in = unsigned(readFile(block));
        stream.next_in = reinterpret_cast<Bytef*>(block.data());
        return stream.avail_in > 0;
    }

    /// A gzip file may hold several streams one after the other, as those of parallel packers do.
    bool beginsAnother() { return fill() && *stream.next_in == kGzipMark[0] && ::inflateReset(&stream) == Z_OK; }

    std::size_t inflate(std::span<char> bytes)
    {
        stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
        stream.avail_out = unsigned(bytes.size());
        while (stream.avail_out > 0 && !isAtEnd && fill()) {
            const int result = ::inflate(&stream, Z_NO_FLUSH);
            if (result == Z_STREAM_END)
                isAtEnd = !beginsAnother();
            else if (result != Z_OK)
                refuse(fmt::format("it is damaged ({})", stream.msg ? stream.msg : "its packed bytes make no sense"));
        }
        return bytes.size() - stream.avail_out;
    }

    bool isPacked;
    bool isAtEnd = false;
    std::ifstream file;
    ::z_stream stream{};
    std::vector<char> block = std::vector<char>(kBlock);
};

PackedBytes::PackedBytes(const VoxelBytes& place) : m_state(std::make_unique<State>(place)) {}
PackedBytes::~PackedBytes() = default;

std::size_t PackedBytes::read(std::span<char> bytes)
{
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto rest = bytes.subspan(filled, std::min(bytes.size() - filled, kBlock));
        const std::size_t got = m_state->isPacked ? m_state->inflate(rest) : m_state->readFile(rest);
        if (got == 0)
            break;
        filled += got;
    }
    return filled;
}

void PackedBytes::checkEnd()
{
    std::array<char, 16> beyond{};
    if (m_state->isPacked && read(beyond) == 0 && !m_state->isAtEnd)
        refuse("it is cut off: the check value of its packed bytes is missing");
}

} // namespace dsmt::volume_files
