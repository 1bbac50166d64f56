// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <cstdlib>
#include <system_error>

namespace dsmt {

namespace fs = std::filesystem;

namespace {

/// XDG Base Directory Specification: a relative or empty value is ignored.
fs::path userFolder(const char* variable, const char* belowHome)
{
    if (const char* value = std::getenv(variable); value && fs::path(value).is_absolute())
        return value;
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : "/tmp") / belowHome;
}

} // namespace

fs::path defaultLibraryFolder()
{
    return userFolder("XDG_DATA_HOME", ".local/share") / "dsmt" / "library";
}

fs::path userPackageFolder()
{
    return userFolder("XDG_DATA_HOME", ".local/share") / "dsmt" / "packages";
}

fs::path programPackageFolder()
{
    return programFolder() / ".." / "share" / "dsmt" / "packages";
}

fs::path cacheFolder()
{
    return userFolder("XDG_CACHE_HOME", ".cache") / "dsmt";
}

fs::path logFolder()
{
    return userFolder("XDG_STATE_HOME", ".local/state") / "dsmt";
}

fs::path programFolder()
{
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return program.empty() ? fs::current_path(ignored) : program.parent_path();
}

} // namespace dsmt
