// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/patch_cache_layout.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace dsmt::cohort {

PatchCacheWriter::PatchCacheWriter(std::filesystem::path file, const PatchGrids& grids, std::size_t count,
                                   std::string provenance)
    : m_file(std::move(file)), m_unfinished(m_file.string() + ".new"), m_grids(grids),
      m_provenance(std::move(provenance)), m_recordBytes(RecordLayout(grids).bytes()), m_rows(count)
{
    m_descriptor = ::open(m_unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (m_descriptor < 0)
        throw Error(ErrorKind::Failed, m_unfinished.string() + " cannot be written: " + std::strerror(errno));
}

PatchCacheWriter::~PatchCacheWriter()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    std::error_code ignored;
    std::filesystem::remove(m_unfinished, ignored);
}

void PatchCacheWriter::write(const void* bytes, std::size_t count, std::size_t offset)
{
    const char* from = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t written = ::pwrite(m_descriptor, from, count, off_t(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw Error(ErrorKind::Failed, m_unfinished.string() + " cannot be written: " + std::strerror(errno));
        from += written;
        count -= std::size_t(written);
        offset += std::size_t(written);
    }
}

void PatchCacheWriter::put(std::size_t place, const PatchRecord& record)
{
    const RecordLayout layout(m_grids);
    const bool hasMask = !record.mask.empty();
    if (record.local.size() != layout.localVoxels || (hasMask && record.mask.size() != layout.localVoxels) ||
        record.global.size() != layout.globalVoxels)
        throw Error(ErrorKind::Failed, "nodule " + record.id + " was cut on other grids than the cache's");
    std::vector<std::byte> bytes(layout.bytes());
    std::memcpy(bytes.data(), record.local.data(), 2 * layout.localVoxels);
    if (hasMask)
        std::memcpy(bytes.data() + layout.maskOffset(), record.mask.data(), layout.localVoxels);
    std::memcpy(bytes.data() + layout.globalOffset(), record.global.data(), 2 * layout.globalVoxels);
    write(bytes.data(), bytes.size(), kPatchCachePage + place * m_recordBytes);
    m_rows.at(place) = {record, checksumOf(bytes.data(), layout.usedBytes()), hasMask, true};
}

void PatchCacheWriter::finish(std::string provenance)
{
    m_provenance = std::move(provenance);
    finish();
}

void PatchCacheWriter::finish()
{
    PatchCacheIndex index{m_grids, m_provenance, {}, {}, {}};
    for (const Row& row : m_rows) {
        if (!row.written)
            throw Error(ErrorKind::Failed, "a nodule of " + m_file.string() + " was not made");
        index.facts.push_back(row.facts);
        index.checksums.push_back(row.checksum);
        index.hasMask.push_back(row.hasMask);
    }
    const std::string text = toJson(index);
    PatchCacheHeader header;
    header.recordBytes = m_recordBytes;
    header.count = m_rows.size();
    header.indexOffset = kPatchCachePage + m_rows.size() * m_recordBytes;
    header.indexBytes = text.size();
    header.indexChecksum = checksumOf(text.data(), text.size());
    header.checksum = checksumOf(header);
    std::vector<std::byte> firstPage(kPatchCachePage);
    std::memcpy(firstPage.data(), &header, sizeof header);
    write(text.data(), text.size(), header.indexOffset);
    write(firstPage.data(), firstPage.size(), 0);
    const bool safe = ::fsync(m_descriptor) == 0;
    if (::close(std::exchange(m_descriptor, -1)) != 0 || !safe)
        throw Error(ErrorKind::Failed, m_unfinished.string() + " cannot be written: " + std::strerror(errno));
    std::filesystem::rename(m_unfinished, m_file);
}

} // namespace dsmt::cohort
