// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/write_ct.h"
#include "tests/fixtures/temporary_folder.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

class DcmDataset;

namespace dsmt::fixtures {

/// A volume whose every voxel says where it is: HU = -1000 + 100 k + 10 j + i for a small grid, oblique on demand.
imaging::VolumePtr tellingVolume(imaging::Size size = {8, 6, 5});

SeriesRecord someSeries(const std::string& seriesUid = "2.25.1001");

/// A folder with a series written by writeCtSeries, whose files a test may bend.
class CtFolder final {
public:
    explicit CtFolder(const imaging::Volume& volume, const SeriesRecord& record = someSeries());

    const std::filesystem::path& path() const { return m_folder.path(); }
    /// @param k counted along the volume's k axis
    std::filesystem::path slice(int k) const;

    /// Loads, lets `change` work, writes back in the same transfer syntax.
    void edit(int k, const std::function<void(DcmDataset&)>& change) const;
    void editAll(int slices, const std::function<void(DcmDataset&, int k)>& change) const;

private:
    TemporaryFolder m_folder;
};

void editFile(const std::filesystem::path& file, const std::function<void(DcmDataset&)>& change);

/// Replaces the stored pixels of an uncompressed slice; `cell` gets the index and the old value.
void restore(DcmDataset& dataset, const std::function<std::uint16_t(std::size_t, std::int16_t)>& cell);

/// Writes the data set of a file without preamble and meta information.
void stripPreamble(const std::filesystem::path& file);

/// HU of every voxel, for EXPECT_EQ.
std::vector<std::int16_t> voxelsOf(const imaging::Volume& volume);

/// File name to reason.
std::map<std::string, std::string> reasonsOf(const std::filesystem::path& folder);

} // namespace dsmt::fixtures
