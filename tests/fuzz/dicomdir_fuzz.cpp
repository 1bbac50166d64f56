// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as a DICOMDIR name files of their own medium, or are refused.
#include "core/dicom/read_dicomdir.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fuzz/memory_file.h"

#include <cstdlib>
#include <fstream>

namespace {

using namespace dsmt;
using namespace dsmt::fuzz;
namespace fs = std::filesystem;

/// A folder with a few files that a DICOMDIR may name, and a link out of it.
class Medium final {
public:
    Medium()
    {
        fs::create_directory(m_folder / "IMAGES");
        for (const char* name : {"IMAGES/A", "IMAGES/B", "C"})
            std::ofstream(m_folder / name) << "x";
        fs::create_directory_symlink("/etc", m_folder / "OUT");
    }
    const fs::path& root() const { return m_folder.path(); }

private:
    fixtures::TemporaryFolder m_folder;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    ::setenv("TMPDIR", "/dev/shm", 0);
    static const Medium medium;
    const fs::path file = medium.root() / "DICOMDIR";
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(bytes), std::streamsize(size));
    try {
        dicom::isDicomdir(file);
        const dicom::DicomdirFiles named = dicom::filesOfDicomdir(file);
        for (const fs::path& found : named.files)
            require(fs::canonical(found).native().starts_with(fs::canonical(medium.root()).native() + "/"),
                    "a file outside the medium");
        for (const dicom::RejectedFile& rejected : named.rejected)
            require(!rejected.reason.empty(), "rejected without a reason");
    } catch (const Error& error) {
        require(error.kind() == ErrorKind::BadInput, error.what());
    }
    return 0;
}
