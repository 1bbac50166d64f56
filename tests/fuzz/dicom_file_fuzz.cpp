// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: any bytes as a file give volumes or reasons. Compressed frames are checked but not decoded: there
// is no dsmt-decoder beside this program, and compressed_frame_fuzz is what decodes.
#include "core/base/error.h"
#include "core/dicom/read_volume.h"
#include "tests/fuzz/memory_file.h"

#include <string_view>

namespace {

using namespace dsmt;
using namespace dsmt::fuzz;

bool isReason(const Error& error)
{
    return error.kind() == ErrorKind::BadInput ||
           error.message().find("dsmt-decoder cannot be started") != std::string::npos;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const MemoryFile file;
    file.fill(bytes, size);
    const dicom::ScanResult result = dicom::scan(file.path());
    require(result.series.size() + result.rejected.size() > 0, "neither read nor rejected");
    for (const dicom::RejectedFile& rejected : result.rejected)
        require(!rejected.reason.empty(), "rejected without a reason");
    for (const dicom::ScannedSeries& series : result.series)
        try {
            const auto volume = dicom::readVolume(series).volume;
            require(volume->voxels().size() == volume->geometry().size.voxels(), "a volume of another size");
        } catch (const Error& error) {
            require(isReason(error), error.what());
        }
    return 0;
}
