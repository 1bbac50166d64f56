// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include "core/base/error.h"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <vector>

namespace dsmt {

namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

class Digest final {
public:
    Digest() : m_context(EVP_MD_CTX_new())
    {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw Error(ErrorKind::Failed, "SHA-256 is not available in this OpenSSL");
    }

    void add(const void* bytes, std::size_t count) { EVP_DigestUpdate(m_context.get(), bytes, count); }

    std::string hexadecimal()
    {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &length);
        constexpr char kDigits[] = "0123456789abcdef";
        std::string text;
        for (unsigned int i = 0; i < length; ++i) {
            text += kDigits[digest[i] >> 4];
            text += kDigits[digest[i] & 15];
        }
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, FreeContext> m_context;
};

} // namespace

std::string sha256(std::span<const std::byte> bytes)
{
    Digest digest;
    digest.add(bytes.data(), bytes.size());
    return digest.hexadecimal();
}

std::string sha256OfFile(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be read");
    Digest digest;
    std::vector<char> block(1 << 20);
    while (stream) {
        stream.read(block.data(), std::streamsize(block.size()));
        digest.add(block.data(), std::size_t(stream.gcount()));
    }
    return digest.hexadecimal();
}

} // namespace dsmt
