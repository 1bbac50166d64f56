// SPDX-License-Identifier: GPL-3.0-or-later
// write_earlier_library FOLDER VERSION: a library of an earlier schema, for tests/packaging/try_package.sh.
#include "tests/database/earlier_library.h"
#include "tests/fixtures/temporary_folder.h"

#include <charconv>
#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
    int version = 0;
    const std::string_view text = argc == 3 ? argv[2] : "";
    if (std::from_chars(text.data(), text.data() + text.size(), version).ec != std::errc() || version < 1) {
        std::fputs("usage: write_earlier_library FOLDER VERSION\n", stderr);
        return 2;
    }
    const dsmt::fixtures::TemporaryFolder filled;
    dsmt::fixtures::fillWithAllThatEarlierProgramsStored(filled / "library");
    dsmt::fixtures::makeEarlierLibrary(filled / "library", argv[1], version);
}
