// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any text as model.json gives a package of possible values, or one reason.
#include "core/base/error.h"
#include "core/inference/package_description.h"
#include "tests/fuzz/memory_file.h"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    using dsmt::fuzz::require;
    try {
        const dsmt::inference::Package package =
            dsmt::inference::packageFromJson({reinterpret_cast<const char*>(bytes), size});
        require(package.members >= 1 && package.members <= 32, "members");
        require(package.threshold > 0 && package.threshold < 1, "threshold");
        require(package.patches.local.voxels() <= std::size_t(128) * 128 * 128, "patches");
        require(package.name.find('/') == std::string::npos, "name");
    } catch (const dsmt::Error& reason) {
        require(reason.kind() == dsmt::ErrorKind::BadInput && !reason.message().empty(), "reason");
    }
    return 0;
}
