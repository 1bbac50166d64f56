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

/// Where the value of Pixel Data (7FE0,0010) lies.
struct PixelValue {
    std::uint64_t offset = 0;     ///< from the beginning of the file, or of inflatedBytes()
    std::uint64_t bytes = 0;      ///< as announced, which may be more than there are
    bool hasFragments = false;    ///< of undefined length: fragments follow (PS3.5 A.4)
    bool hasSwappedWords = false; ///< 16-bit words in big endian, also where a pixel has 8 bits
};

/// A parsed file (PS3.10; files without preamble are taken too). Everything is in memory; nothing refers to the file.
class DicomObject final {
public:
    /// Parses up to the pixel data and reads hardly more of the file than that.
    /// @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readHeader(const OpenFile& file);
    /// Parses everything. @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readWhole(const OpenFile& file);

    /// Parses a DICOMDIR (PS3.3 F), which has many thousand items, but side by side.
    /// @throws Error(BadInput) with a reason that does not name the file
    static DicomObject readDirectory(const OpenFile& file);

    ~DicomObject();
    DicomObject(DicomObject&&) noexcept;

    DcmDataset& dataset() const;
    /// Of the file; the data set of a deflated one is parsed as explicit little endian.
    const std::string& transferSyntaxUid() const { return m_transferSyntaxUid; }
    /// Size of what was parsed: no value in it can be longer.
    std::uint64_t bytes() const { return m_bytes; }
    /// After readHeader; nothing when the file has no pixel data.
    const std::optional<PixelValue>& pixelValue() const { return m_pixelValue; }
    /// After readHeader, all of a deflated file as explicit little endian; else null.
    const std::shared_ptr<const std::string>& inflatedBytes() const { return m_inflated; }

private:
    DicomObject();
    void describe(bool wasDeflated);

    std::unique_ptr<DcmFileFormat> m_format;
    std::string m_transferSyntaxUid;
    std::uint64_t m_bytes = 0;
    std::optional<PixelValue> m_pixelValue;
    std::shared_ptr<const std::string> m_inflated;
};

} // namespace dsmt::dicom
