// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/open_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

class DcmDataset;
class DcmFileFormat;

namespace dsmt::dicom {

/// Where the cells of uncompressed, little-endian pixel data of 16-bit words lie in their file.
struct NativeCells {
    std::uint64_t offset = 0; ///< bytes from the beginning of the file
    std::uint64_t bytes = 0;  ///< as announced, which may be more than the file has
};

/// A parsed file (PS3.10; files without preamble are taken too). Everything is in memory; nothing refers to the file.
class DicomObject final {
public:
    /// Parses up to the pixel data and reads hardly more of the file than that.
    /// @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readHeader(const OpenFile& file);
    /// Parses everything. @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readWhole(const OpenFile& file);

    ~DicomObject();
    DicomObject(DicomObject&&) noexcept;

    DcmDataset& dataset() const;
    /// Of the file; the data set of a deflated one is parsed as explicit little endian.
    const std::string& transferSyntaxUid() const { return m_transferSyntaxUid; }
    /// Size of what was parsed: no value in it can be longer.
    std::uint64_t bytes() const { return m_bytes; }
    /// After readHeader; nothing when the file stores its pixels in another way.
    const std::optional<NativeCells>& nativeCells() const { return m_nativeCells; }

private:
    DicomObject();
    void describe(bool wasDeflated);

    std::unique_ptr<DcmFileFormat> m_format;
    std::string m_transferSyntaxUid;
    std::uint64_t m_bytes = 0;
    std::optional<NativeCells> m_nativeCells;
};

} // namespace dsmt::dicom
