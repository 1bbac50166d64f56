// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to verify an audit trail of 10^6 entries: audit_speed [ENTRIES]. The limit is 10 s.
#include "core/database/audit_trail.h"
#include "core/database/transaction.h"
#include "tests/fixtures/temporary_folder.h"

#include <chrono>
#include <cstdlib>
#include <fmt/core.h>

using namespace dsmt;
using namespace dsmt::database;

int main(int argc, char** argv)
{
    const int entries = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const fixtures::TemporaryFolder folder;
    Library library(folder / "library");
    {
        Transaction all(library);
        AuditStore audit(library);
        const std::string content(64, 'a');
        for (int n = 1; n <= entries; ++n)
            audit.append({"read added", "reads", n, content, "reader 3, nodule 17, session 1, unaided"});
        all.commit();
    }
    const auto start = std::chrono::steady_clock::now();
    const std::size_t faults = AuditStore(library).faults().size();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    fmt::print("{} entries verified in {:.2f} s, {} faults (limit 10 s for 10^6)\n", entries, seconds, faults);
    return faults == 0 && seconds < 10 ? 0 : 1;
}
