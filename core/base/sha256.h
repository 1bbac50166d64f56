// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace dsmt {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces. @throws Error(Failed) when OpenSSL lacks it
class Sha256 final {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::span<const std::byte> bytes);
    /// Lower-case hexadecimal, of all that was added; once.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// Lower-case hexadecimal SHA-256 (FIPS 180-4).
std::string sha256(std::span<const std::byte> bytes);
/// @throws Error(NotFound) when the file cannot be read
std::string sha256OfFile(const std::filesystem::path& file);

} // namespace dsmt
