// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// One connection to the case library: a folder (0700) that holds library.sqlite (0600, WAL, synchronous
/// FULL, foreign keys on, STRICT tables). Opening creates or migrates it. One connection per thread; several
/// may be open at once.
class Library final {
public:
    /// @throws Error(Failed) when the folder cannot be made or the file is no library; Error(Refused) when it
    /// comes from a newer program (its file is left untouched)
    explicit Library(std::filesystem::path folder);
    ~Library();
    Library(Library&&) noexcept;

    const std::filesystem::path& folder() const { return m_folder; }

    /// For the stores in this folder only.
    SQLite::Database& connection() { return *m_connection; }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<SQLite::Database> m_connection;
};

} // namespace dsmt::database
