// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/new_folder.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace dsmt {

std::filesystem::path newPrivateFolder(const std::filesystem::path& under, const std::string& begin)
{
    std::string pattern = (under / (begin + "XXXXXX")).string();
    if (!::mkdtemp(pattern.data()))
        throw Error(ErrorKind::Failed, pattern + " cannot be made: " + std::generic_category().message(errno));
    return pattern;
}

} // namespace dsmt
