// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/patch_cache.h"

#include "core/base/error.h"

#include <fstream>

namespace dsmt::training {

namespace fs = std::filesystem;

namespace {

struct CacheStart {
    std::array<char, 8> magic{'D', 'S', 'M', 'T', 'P', 'C', '0', '1'};
    std::uint32_t localSize = std::uint32_t(kCachedLocal.size);
    std::uint32_t globalSize = std::uint32_t(kCachedGlobal.size);
    std::uint64_t count = 0;
};
static_assert(sizeof(CacheStart) == 24);

struct RecordStart {
    std::uint64_t seed = 0;
    std::array<float, 3> labels{};
    float diameterMm = 0, meanHu = 0;
    std::uint32_t unused = 0;
};
static_assert(sizeof(RecordStart) == 32);

constexpr std::size_t cubed(int size)
{
    return std::size_t(size) * std::size_t(size) * std::size_t(size);
}

constexpr std::size_t kLocalVoxels = cubed(kCachedLocal.size), kGlobalVoxels = cubed(kCachedGlobal.size);
constexpr std::size_t kRecordBytes = sizeof(RecordStart) + kLocalVoxels * 3 + kGlobalVoxels * 2;

template <class Value> void put(std::ofstream& stream, const std::vector<Value>& values)
{
    stream.write(reinterpret_cast<const char*>(values.data()), std::streamsize(values.size() * sizeof(Value)));
}

template <class Value> std::vector<Value> get(std::ifstream& stream, std::size_t count)
{
    std::vector<Value> values(count);
    stream.read(reinterpret_cast<char*>(values.data()), std::streamsize(count * sizeof(Value)));
    return values;
}

} // namespace

void writePatchCache(const fs::path& file, const std::vector<CachedNodule>& nodules)
{
    const fs::path unfinished = file.string() + ".new";
    std::ofstream stream(unfinished, std::ios::binary);
    CacheStart start;
    start.count = nodules.size();
    stream.write(reinterpret_cast<const char*>(&start), sizeof start);
    for (const CachedNodule& nodule : nodules) {
        const RecordStart record{nodule.seed, nodule.labels, nodule.diameterMm, nodule.meanHu};
        stream.write(reinterpret_cast<const char*>(&record), sizeof record);
        put(stream, nodule.local);
        put(stream, nodule.mask);
        put(stream, nodule.global);
    }
    stream.close();
    if (!stream)
        throw Error(ErrorKind::Failed, unfinished.string() + " cannot be written");
    fs::rename(unfinished, file);
}

std::vector<CachedNodule> readPatchCache(const fs::path& file)
{
    std::error_code failure;
    const std::uintmax_t bytes = fs::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        throw Error(ErrorKind::NotFound, "the patch cache " + file.string() + " cannot be read");
    CacheStart start;
    stream.read(reinterpret_cast<char*>(&start), sizeof start);
    const CacheStart wanted;
    if (!stream || start.magic != wanted.magic || start.localSize != wanted.localSize ||
        start.globalSize != wanted.globalSize)
        throw Error(ErrorKind::BadInput, file.string() + " is no patch cache of this version");
    if (start.count != (bytes - sizeof start) / kRecordBytes || (bytes - sizeof start) % kRecordBytes != 0)
        throw Error(ErrorKind::BadInput, "the patch cache " + file.string() + " is truncated");
    std::vector<CachedNodule> nodules;
    for (std::uint64_t n = 0; n < start.count; ++n) {
        RecordStart record;
        stream.read(reinterpret_cast<char*>(&record), sizeof record);
        CachedNodule nodule{record.seed, record.labels, record.diameterMm, record.meanHu, {}, {}, {}};
        nodule.local = get<std::int16_t>(stream, kLocalVoxels);
        nodule.mask = get<std::uint8_t>(stream, kLocalVoxels);
        nodule.global = get<std::int16_t>(stream, kGlobalVoxels);
        nodules.push_back(std::move(nodule));
    }
    if (!stream)
        throw Error(ErrorKind::BadInput, "the patch cache " + file.string() + " cannot be read to its end");
    return nodules;
}

} // namespace dsmt::training
