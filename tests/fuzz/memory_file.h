// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace dsmt::fuzz {

/// A file that lies in memory alone and gets new content as often as a fuzzer wants.
class MemoryFile final {
public:
    MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    void fill(const std::uint8_t* bytes, std::size_t size) const;
    const std::filesystem::path& path() const { return m_path; }

private:
    int m_descriptor;
    std::filesystem::path m_path;
};

/// Ends the program, which is how libFuzzer learns of a fault.
void require(bool condition, const char* what);

} // namespace dsmt::fuzz
