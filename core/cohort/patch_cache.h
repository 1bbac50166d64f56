// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

#include <filesystem>

namespace dsmt::cohort {

/// All nodules of a cohort in one file, for training without DICOM.
///
/// Layout (little endian): a header of 64 bytes (magic "DSMTPC02", bytes of a record, count, place, length and checksum
/// of the index, checksum of the header); from byte 4096 the records, each padded to whole pages: local cube (int16),
/// mask (uint8), global cube (int16); last the index, JSON: the grids, where the cohort comes from, and for each nodule
/// its facts and the checksum of its record. Where no outline is known the mask is all zero bytes and the index says
/// "mask": false. Checksums are XXH3 with 64 bits: against accidents, not against malice.
struct PatchCache {
    PatchGrids grids;
    std::string provenance; ///< JSON object: software, protocol, seed, what the best reading can reach ...
    std::vector<CachedNodule> nodules;
};

/// Maps the file and checks all of it.
/// @throws Error(NotFound), Error(BadInput) for a foreign, older, truncated or altered file
PatchCache openPatchCache(const std::filesystem::path& file);

/// Writes a patch cache beside its place and moves it there when it is whole; a writer that is not finished leaves
/// nothing.
class PatchCacheWriter final {
public:
    /// @throws Error(Failed) when the file cannot be made
    PatchCacheWriter(std::filesystem::path file, const PatchGrids& grids, std::size_t count,
                     std::string provenance = "{}");
    ~PatchCacheWriter();
    PatchCacheWriter(const PatchCacheWriter&) = delete;
    PatchCacheWriter& operator=(const PatchCacheWriter&) = delete;

    /// From any thread, in any order, each place once.
    /// @throws Error(Failed) when the disk is full
    void put(std::size_t place, const PatchRecord& record);
    /// @throws Error(Failed)
    void finish();
    /// With a provenance that is only known now. @throws Error(Failed)
    void finish(std::string provenance);

private:
    void write(const void* bytes, std::size_t count, std::size_t offset);

    std::filesystem::path m_file, m_unfinished;
    PatchGrids m_grids;
    std::string m_provenance;
    std::size_t m_recordBytes;
    struct Row {
        NoduleFacts facts;
        std::uint64_t checksum = 0;
        bool hasMask = true;
        bool written = false;
    };
    std::vector<Row> m_rows;
    int m_descriptor = -1;
};

} // namespace dsmt::cohort
