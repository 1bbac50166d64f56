// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

class DcmDataset;
class DcmFileFormat;

namespace dsmt::dicom {

/// A parsed file (PS3.10; files without preamble are taken too). Everything is in memory; nothing refers to the file.
class DicomObject final {
public:
    /// Parses up to the pixel data and reads hardly more of the file than that.
    /// @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readHeader(const std::filesystem::path& file);
    /// Parses everything. @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readWhole(const std::filesystem::path& file);

    /// Parses a DICOMDIR (PS3.3 F), which has many thousand items, but side by side.
    /// @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readDirectory(const std::filesystem::path& file);

    ~DicomObject();
    DicomObject(DicomObject&&) noexcept;

    DcmDataset& dataset() const;
    /// Of the file; the data set of a deflated one is parsed as explicit little endian.
    const std::string& transferSyntaxUid() const { return m_transferSyntaxUid; }
    /// Size of what was parsed: no value in it can be longer.
    std::uint64_t bytes() const { return m_bytes; }

private:
    DicomObject();
    void describe(bool wasDeflated);

    std::unique_ptr<DcmFileFormat> m_format;
    std::string m_transferSyntaxUid;
    std::uint64_t m_bytes = 0;
};

} // namespace dsmt::dicom
