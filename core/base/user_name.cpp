// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/user_name.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace dsmt {

std::string userName()
{
    std::array<char, 4096> texts{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, texts.data(), texts.size(), &found) == 0 && found && *found->pw_name)
        return found->pw_name;
    return "user " + std::to_string(::geteuid());
}

} // namespace dsmt
