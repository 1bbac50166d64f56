// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/workflows/deidentify_files.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <system_error>
#include <unistd.h>

namespace dsmt::workflows {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::uint64_t kLongestKeyFile = 4096;

std::string newKey()
{
    std::array<unsigned char, kKeyBytes> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != ::ssize_t(bytes.size()))
        throw Error(ErrorKind::Failed, "the system gives no random numbers for a key");
    std::string text;
    for (const unsigned char byte : bytes)
        text += fmt::format("{:02x}", byte);
    return text;
}

[[noreturn]] void refuse(const std::filesystem::path& file, int code)
{
    throw Error(ErrorKind::Failed,
                fmt::format("{} cannot be made: {}", file.string(), std::generic_category().message(code)));
}

} // namespace

std::string deidentificationKey(const std::filesystem::path& library)
{
    const std::filesystem::path file = library / "deidentification.key";
    // Exclusively, so that of two programs that ask at once one makes it and the other reads it.
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        if (errno != EEXIST)
            refuse(file, errno);
        return readPlainFile(file, kLongestKeyFile);
    }
    const std::string key = newKey();
    const bool isWritten = ::write(descriptor, key.data(), key.size()) == ::ssize_t(key.size());
    const bool isSafe = ::fsync(descriptor) == 0;
    const int code = errno;
    ::close(descriptor);
    if (!isWritten || !isSafe) {
        ::unlink(file.c_str());
        refuse(file, code);
    }
    syncFolder(library);
    return key;
}

} // namespace dsmt::workflows
