// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as a ZIP archive are unpacked below a folder within limits, or refused.
#include "core/dicom/unpack_zip.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fuzz/memory_file.h"

#include <cstdlib>

namespace {

using namespace dsmt;
using namespace dsmt::fuzz;
namespace fs = std::filesystem;

void requireInside(const dicom::UnpackedZip& unpacked, const fs::path& folder)
{
    for (const dicom::UnpackedFile& file : unpacked.files)
        require(fs::is_regular_file(fs::symlink_status(file.file)) &&
                    file.file.lexically_relative(folder).native().find("..") == std::string::npos,
                "a file that is none or lies elsewhere");
    for (const dicom::RejectedFile& rejected : unpacked.rejected)
        require(!rejected.reason.empty(), "rejected without a reason");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    ::setenv("TMPDIR", "/dev/shm", 0);
    static const MemoryFile archive;
    archive.fill(bytes, size);
    const fixtures::TemporaryFolder folder;
    dicom::UnpackLimits limits;
    limits.mostBytes = 4U << 20U;
    limits.mostEntries = 200;
    try {
        requireInside(dicom::unpackZip(archive.path(), folder.path(), {}, limits), folder.path());
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::BadInput, error.what());
    }
    return 0;
}
