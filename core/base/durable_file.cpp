// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_file.h"

#include "core/base/blocking_watch.h"
#include "core/base/descriptor.h"
#include "core/base/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dsmt {

namespace fs = std::filesystem;

namespace {

constexpr ::mode_t kMode = 0644;

bool writeAll(int descriptor, const std::string& bytes)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const ::ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += std::size_t(written);
    }
    return true;
}

} // namespace

std::string readPlainFile(const fs::path& file, std::uint64_t mostBytes)
{
    noteBlocking("reading a file");
    const std::string name = file.filename().string();
    // A pipe must not make the program wait.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(ErrorKind::NotFound, name + " is missing");
        if (errno == ELOOP)
            throw Error(ErrorKind::BadInput, name + " is a link");
        throw Error(ErrorKind::Failed, name + " cannot be read: " + systemMessage());
    }
    struct stat state {};
    if (::fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode))
        throw Error(ErrorKind::BadInput, name + " is no plain file");
    if (std::uint64_t(state.st_size) > mostBytes)
        throw Error(ErrorKind::BadInput, name + " has " + std::to_string(state.st_size) + " bytes; at most " +
                                             std::to_string(mostBytes) + " are possible");
    std::string bytes(std::size_t(state.st_size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const ::ssize_t got = ::read(descriptor, bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            throw Error(ErrorKind::Failed, name + " cannot be read to its end");
        done += std::size_t(got);
    }
    return bytes;
}

void writeDurably(const fs::path& file, const std::string& bytes)
{
    noteBlocking("writing a file");
    fs::path unfinished = file;
    unfinished += ".new";
    {
        const Descriptor descriptor(
            ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kMode));
        if (descriptor < 0 || !writeAll(descriptor, bytes) || ::fsync(descriptor) != 0) {
            const std::string message = systemMessage();
            if (descriptor >= 0)
                ::unlink(unfinished.c_str());
            throw Error(ErrorKind::Failed, file.string() + " cannot be written: " + message);
        }
    }
    std::error_code failure;
    fs::rename(unfinished, file, failure);
    if (failure)
        throw Error(ErrorKind::Failed, file.string() + " cannot be written: " + failure.message());
    syncFolder(file.parent_path());
}

void syncFolder(const fs::path& folder)
{
    const fs::path named = folder.empty() ? "." : folder;
    if (const Descriptor descriptor(::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); descriptor >= 0)
        ::fsync(descriptor);
}

} // namespace dsmt
