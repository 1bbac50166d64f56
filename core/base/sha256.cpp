// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include "core/base/error.h"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <vector>

namespace dsmt {

struct Sha256::Context {
    EVP_MD_CTX* openSsl = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(openSsl); }
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    if (!m_context->openSsl || EVP_DigestInit_ex(m_context->openSsl, EVP_sha256(), nullptr) != 1)
        throw Error(ErrorKind::Failed, "SHA-256 is not available in this OpenSSL");
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_context->openSsl, bytes.data(), bytes.size());
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context->openSsl, digest.data(), &length);
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += kDigits[digest[i] >> 4];
        text += kDigits[digest[i] & 15];
    }
    return text;
}

std::string sha256(std::span<const std::byte> bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return digest.finish();
}

std::string sha256OfFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    Sha256 digest;
    std::vector<char> block(1 << 16);
    while (stream) {
        stream.read(block.data(), std::streamsize(block.size()));
        digest.add(std::as_bytes(std::span(block).first(std::size_t(stream.gcount()))));
    }
    return digest.finish();
}

} // namespace dsmt
