// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <optional>
#include <string>

namespace dsmt::database {

/// What the window remembers between sessions: the last case, its slice and crosshair. Text under text.
class StateStore final {
public:
    explicit StateStore(Library& library) : m_library(library) {}

    /// @throws Error(Failed)
    std::optional<std::string> get(const std::string& key);
    /// Nothing happens in a library that is only read. @throws Error(Failed)
    void set(const std::string& key, const std::string& value);

private:
    Library& m_library;
};

} // namespace dsmt::database
