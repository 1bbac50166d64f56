// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace dsmt::dicom {

/// What a parser may cost. The defaults are those of a CT.
struct ParserLimits {
    /// A frame of an Enhanced CT has some 80. DCMTK takes some 250 bytes for each: 60 MiB.
    std::size_t elements = 250'000;
    /// On the processor. So many elements take a fifth of it when they are in order.
    std::int64_t nanoseconds = 500'000'000;
    const char* kind = "CT"; ///< for words: "it has more elements than any CT"
};

/// Bytes in memory on their way to DCMTK's parser, which trusts them: it recurses as deep as sequences are nested and
/// makes objects of several hundred bytes of an element of eight, in a time that grows with the square of their number
/// when tags descend. So the stream ends where a parser that was started in the scope that made the stream has used up
/// the stack, the elements or the time that any CT needs.
/// It also lets DCMTK leave long values where they are until they are asked for. Without a factory it would take the
/// announced length of each value (up to 4 GiB) from memory before it reads any of it.
class MemoryStream final : public DcmInputBufferStream {
public:
    /// @param isWhole nothing follows the bytes
    MemoryStream(std::shared_ptr<const std::string> bytes, std::size_t begin, bool isWhole,
                 const ParserLimits& limits = {});

    OFBool good() const override;
    OFCondition status() const override;
    offile_off_t avail() override;
    void mark() override;
    DcmInputStreamFactory* newFactory() const override;
    /// A data set is inflated before, within bounds, or not at all: DCMTK would do it without any, also where long meta
    /// information hides the transfer syntax from a look at the beginning of the file.
    OFCondition installCompressionFilter(E_StreamCompression filter) override;

    /// Why the stream has ended early; "" when it has not.
    const std::string& refusal() const { return m_refusal; }

private:
    std::shared_ptr<const std::string> m_bytes;
    std::size_t m_begin;
    ParserLimits m_limits;
    const char* m_top; ///< of the stack
    std::size_t m_elements = 0;
    std::int64_t m_latest; ///< nanoseconds on this thread's own clock
    mutable std::string m_refusal;
};

} // namespace dsmt::dicom
