// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/opened_library.h"

#include "core/database/library_check.h"
#include "core/workflows/library_cases.h"

#include <fmt/core.h>

namespace dsmt::commands {

database::Library openedLibrary(const std::string& folder, database::Access access)
{
    database::Library library = workflows::existingLibrary(folder, access);
    if (!library.readOnlyBecause().empty())
        fmt::print(stderr, "dsmt: note: the case library is only read: {}\n", library.readOnlyBecause());
    if (const std::string drive = library.networkDrive(); !drive.empty())
        fmt::print(
            stderr,
            "dsmt: note: the case library lies on a network drive ({}); one program at a time is safe there, and "
            "backups belong on another disk\n",
            drive);
    const database::CheckReport report = database::checkNewest(library);
    for (const database::LibraryFault& fault : report.faults)
        fmt::print(stderr, "dsmt: warning: {}\n", fault.text);
    if (!report.faults.empty())
        fmt::print(stderr, "dsmt: `dsmt library check` looks at everything; `dsmt library restore` takes a backup\n");
    return library;
}

} // namespace dsmt::commands
