// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/voxel_memory.h"

#include <sys/mman.h>
#include <unistd.h>

namespace dsmt::imaging {

namespace {

void askForLargePages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    const auto page = std::uintptr_t(::sysconf(_SC_PAGESIZE));
    const auto first = (std::uintptr_t(begin) + page - 1) / page * page;
    const auto end = (std::uintptr_t(begin) + bytes) / page * page;
    // Only advice: without it the same memory comes in small pages.
    if (first < end)
        ::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
#endif
}

} // namespace

std::unique_ptr<std::int16_t[]> volumeMemory(std::size_t voxels)
{
    auto memory = std::make_unique_for_overwrite<std::int16_t[]>(voxels);
    askForLargePages(memory.get(), voxels * sizeof(std::int16_t));
    return memory;
}

} // namespace dsmt::imaging
