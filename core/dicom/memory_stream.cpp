// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/memory_stream.h"

#include <dcmtk/dcmdata/dcerror.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace dsmt::dicom {

namespace {

// Threads have 8 MiB, a CT nests five sequences, and DCMTK 3.6.7 needs about 1 KB for each.
constexpr std::ptrdiff_t kMostStack = std::ptrdiff_t(1) << 20;
constexpr std::size_t kElementsBetweenGlances = 256;

using Bytes = std::shared_ptr<const std::string>;

const char* stackPointer()
{
    return static_cast<const char*>(__builtin_frame_address(0));
}

/// Time that this thread has had on the processor: a busy machine does not make a file hostile.
std::int64_t threadNanoseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

class MemoryStreamFactory final : public DcmInputStreamFactory {
public:
    MemoryStreamFactory(Bytes bytes, std::size_t begin) : m_bytes(std::move(bytes)), m_begin(begin) {}

    DcmInputStream* create() const override { return new MemoryStream(m_bytes, m_begin, true); }
    DcmInputStreamFactory* clone() const override { return new MemoryStreamFactory(*this); }
    DcmInputStreamFactoryType ident() const override { return DFT_DcmInputFileStreamFactory; }

private:
    Bytes m_bytes;
    std::size_t m_begin;
};

} // namespace

MemoryStream::MemoryStream(Bytes bytes, std::size_t begin, bool isWhole, const ParserLimits& limits)
    : m_bytes(std::move(bytes)), m_begin(begin), m_limits(limits), m_top(stackPointer()),
      m_latest(threadNanoseconds() + limits.nanoseconds)
{
    setBuffer(m_bytes->data() + begin, offile_off_t(m_bytes->size() - begin));
    if (isWhole)
        setEos();
}

/// Asked for once at least at each level of nesting.
OFCondition MemoryStream::status() const
{
    if (std::abs(m_top - stackPointer()) > kMostStack)
        m_refusal = std::string("its sequences are nested deeper than those of any ") + m_limits.kind;
    return m_refusal.empty() ? DcmInputBufferStream::status() : EC_StreamNotifyClient;
}

OFBool MemoryStream::good() const
{
    return status().good();
}

offile_off_t MemoryStream::avail()
{
    return m_refusal.empty() ? DcmInputBufferStream::avail() : 0;
}

/// Called before each element.
void MemoryStream::mark()
{
    if (++m_elements > m_limits.elements)
        m_refusal = std::string("it has more elements than any ") + m_limits.kind;
    else if (m_elements % kElementsBetweenGlances == 0 && threadNanoseconds() > m_latest)
        m_refusal = "its elements are so many and so disordered that reading them takes too long";
    DcmInputBufferStream::mark();
}

OFCondition MemoryStream::installCompressionFilter(E_StreamCompression /*filter*/)
{
    return EC_UnsupportedEncoding;
}

DcmInputStreamFactory* MemoryStream::newFactory() const
{
    const std::size_t place = m_begin + std::size_t(tell());
    return place < m_bytes->size() ? new MemoryStreamFactory(m_bytes, place) : nullptr;
}

} // namespace dsmt::dicom
