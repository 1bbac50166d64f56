// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/blocking_watch.h"
#include "core/base/error.h"

#include <exception>
#include <filesystem>
#include <utility>

namespace dsmt::database {

/// Turns what SQLite, the file system or a record's JSON threw into an Error(Failed) that names the library. Call it
/// while an exception is being handled; an Error keeps its kind and gains the name.
[[noreturn]] void rethrowNamed(const std::filesystem::path& folder);

/// Runs the work of a store; nothing but Error leaves it.
template <class Work> auto inLibrary(const std::filesystem::path& folder, Work&& work)
{
    noteBlocking("SQL on the case library");
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception&) {
        rethrowNamed(folder);
    }
}

} // namespace dsmt::database
