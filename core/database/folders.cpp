// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/folders.h"

#include "core/base/descriptor.h"

#include <fcntl.h>

namespace dsmt::database {

namespace fs = std::filesystem;

void syncFolder(const fs::path& folder)
{
    const Descriptor descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor >= 0)
        ::fsync(descriptor);
}

fs::path privateFolder(const fs::path& folder)
{
    if (fs::create_directory(folder))
        fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

} // namespace dsmt::database
