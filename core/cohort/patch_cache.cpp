// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/patch_cache.h"

#include "core/base/error.h"
#include "core/cohort/mapped_file.h"
#include "core/cohort/patch_cache_layout.h"

#include <cstring>

namespace dsmt::cohort {

namespace {

PatchCacheHeader headerOf(std::span<const std::byte> bytes)
{
    PatchCacheHeader header;
    if (bytes.size() < sizeof header)
        throw Error(ErrorKind::BadInput, "it is no patch cache");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::memcmp(header.magic.data(), kPatchCacheMagic.data(), 6) != 0)
        throw Error(ErrorKind::BadInput, "it is no patch cache");
    if (header.magic != kPatchCacheMagic)
        throw Error(ErrorKind::BadInput, "it is a patch cache of another version; make it anew");
    if (header.checksum != checksumOf(header))
        throw Error(ErrorKind::BadInput, "its header was altered");
    // In this order no sum can overflow.
    if (header.indexOffset > bytes.size() || header.indexBytes != bytes.size() - header.indexOffset)
        throw Error(ErrorKind::BadInput, "it is truncated or has something behind its end");
    return header;
}

template <class Value>
std::span<const Value> values(std::span<const std::byte> record, std::size_t at, std::size_t count)
{
    return {reinterpret_cast<const Value*>(record.subspan(at, count * sizeof(Value)).data()), count};
}

PatchCache read(const std::shared_ptr<const MappedFile>& file)
{
    const std::span<const std::byte> bytes = file->bytes();
    const PatchCacheHeader header = headerOf(bytes);
    const std::span<const std::byte> text = bytes.subspan(header.indexOffset);
    if (checksumOf(text.data(), text.size()) != header.indexChecksum)
        throw Error(ErrorKind::BadInput, "its index was altered");
    PatchCacheIndex index = patchCacheIndexFromJson({reinterpret_cast<const char*>(text.data()), text.size()});
    const RecordLayout layout(index.grids);
    if (header.count != index.facts.size() || header.recordBytes != layout.bytes() ||
        header.indexOffset != kPatchCachePage + header.count * header.recordBytes)
        throw Error(ErrorKind::BadInput, "its header and its index disagree");

    PatchCache cache{index.grids, std::move(index.provenance), {}};
    cache.nodules.reserve(index.facts.size());
    for (std::size_t n = 0; n < index.facts.size(); ++n) {
        const auto record = bytes.subspan(kPatchCachePage + n * layout.bytes(), layout.usedBytes());
        if (checksumOf(record.data(), record.size()) != index.checksums[n])
            throw Error(ErrorKind::BadInput, "nodule " + index.facts[n].id + " was altered");
        CachedNodule nodule;
        static_cast<NoduleFacts&>(nodule) = std::move(index.facts[n]);
        nodule.local = values<std::int16_t>(record, 0, layout.localVoxels);
        if (index.hasMask[n])
            nodule.mask = values<std::uint8_t>(record, layout.maskOffset(), layout.localVoxels);
        nodule.global = values<std::int16_t>(record, layout.globalOffset(), layout.globalVoxels);
        nodule.owner = file;
        cache.nodules.push_back(std::move(nodule));
    }
    return cache;
}

} // namespace

PatchCache openPatchCache(const std::filesystem::path& file)
{
    const auto mapped = std::make_shared<const MappedFile>(file);
    try {
        return read(mapped);
    } catch (const Error& error) {
        throw error.within("the patch cache " + file.string());
    }
}

} // namespace dsmt::cohort
