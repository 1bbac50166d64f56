// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/mutants/allocation_watch.h"

#include "tests/fixtures/sanitized.h"

#include <atomic>
#include <cstddef>
#include <malloc.h>

#if defined(DSMT_ADDRESS_SANITIZED)
// Of sanitizer/allocator_interface.h, which GCC 12 links but does not install.
extern "C" {
int __sanitizer_install_malloc_and_free_hooks(void (*taken)(const volatile void*, std::size_t),
                                              void (*freed)(const volatile void*));
std::size_t __sanitizer_get_allocated_size(const volatile void* place);
}
#endif

namespace {

std::atomic<std::int64_t> held{0};
std::atomic<std::int64_t> most{0};

void countTaken(std::size_t bytes)
{
    const std::int64_t now = held.fetch_add(std::int64_t(bytes)) + std::int64_t(bytes);
    std::int64_t before = most.load();
    while (now > before && !most.compare_exchange_weak(before, now)) {
    }
}

void countFreed(std::size_t bytes)
{
    held.fetch_sub(std::int64_t(bytes));
}

} // namespace

#if defined(DSMT_ADDRESS_SANITIZED)

namespace dsmt::mutants {

namespace {

void taken(const volatile void*, std::size_t bytes)
{
    countTaken(bytes);
}

void freed(const volatile void* place)
{
    countFreed(__sanitizer_get_allocated_size(place));
}

} // namespace

void watchAllocations()
{
    static const bool isHooked = __sanitizer_install_malloc_and_free_hooks(taken, freed) != 0;
    held = isHooked ? 0 : 1;
    most = 0;
}

#else

// glibc's own names of what is replaced here.
extern "C" {
void* __libc_malloc(std::size_t bytes);
void* __libc_calloc(std::size_t count, std::size_t bytes);
void* __libc_realloc(void* place, std::size_t bytes);
void __libc_free(void* place);

void* malloc(std::size_t bytes)
{
    void* place = __libc_malloc(bytes);
    countTaken(::malloc_usable_size(place));
    return place;
}

void* calloc(std::size_t count, std::size_t bytes)
{
    void* place = __libc_calloc(count, bytes);
    countTaken(::malloc_usable_size(place));
    return place;
}

void* realloc(void* old, std::size_t bytes)
{
    const std::size_t before = ::malloc_usable_size(old);
    void* place = __libc_realloc(old, bytes);
    if (place || bytes == 0)
        countFreed(before);
    countTaken(::malloc_usable_size(place));
    return place;
}

void free(void* place)
{
    countFreed(::malloc_usable_size(place));
    __libc_free(place);
}
}

namespace dsmt::mutants {

void watchAllocations()
{
    held = 0;
    most = 0;
}

#endif

std::int64_t mostBytesHeld()
{
    return most;
}

} // namespace dsmt::mutants
