// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/passcode_hash.h"

#include "core/base/error.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <vector>

namespace dsmt {

namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::uint64_t kMostMemory = std::uint64_t(256) << 20U;

struct Cost {
    unsigned logN = 15, r = 8, p = 1;
};

std::string hexOf(const Bytes& bytes)
{
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

Bytes bytesOf(const std::string& hex)
{
    Bytes bytes;
    for (std::size_t n = 0; n + 1 < hex.size(); n += 2) {
        unsigned char byte = 0;
        std::from_chars(hex.data() + n, hex.data() + n + 2, byte, 16);
        bytes.push_back(byte);
    }
    return bytes;
}

Bytes scrypt(const std::string& passcode, const Bytes& salt, const Cost& cost)
{
    Bytes key(32);
    if (EVP_PBE_scrypt(passcode.data(), passcode.size(), salt.data(), salt.size(), std::uint64_t(1) << cost.logN,
                       cost.r, cost.p, kMostMemory, key.data(), key.size()) != 1)
        throw Error(ErrorKind::Failed, "scrypt is not available in this OpenSSL");
    return key;
}

} // namespace

std::string passcodeHash(const std::string& passcode)
{
    Bytes salt(16);
    if (RAND_bytes(salt.data(), int(salt.size())) != 1)
        throw Error(ErrorKind::Failed, "OpenSSL has no random bytes");
    const Cost cost;
    return "scrypt$" + std::to_string(cost.logN) + "$" + std::to_string(cost.r) + "$" + std::to_string(cost.p) + "$" +
           hexOf(salt) + "$" + hexOf(scrypt(passcode, salt, cost));
}

bool isPasscode(const std::string& passcode, const std::string& hash)
{
    Cost cost;
    std::array<char, 65> salt{}, key{};
    if (std::sscanf(hash.c_str(), "scrypt$%2u$%3u$%2u$%64[0-9a-f]$%64[0-9a-f]", &cost.logN, &cost.r, &cost.p,
                    salt.data(), key.data()) != 5 ||
        cost.logN < 1 || cost.logN > 20)
        throw Error(ErrorKind::Failed, "what is stored of the passcode is no scrypt hash");
    const Bytes expected = bytesOf(key.data());
    const Bytes made = scrypt(passcode, bytesOf(salt.data()), cost);
    return expected.size() == made.size() && CRYPTO_memcmp(expected.data(), made.data(), made.size()) == 0;
}

} // namespace dsmt
