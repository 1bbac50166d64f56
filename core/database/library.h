// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace dsmt::database {

enum class Access {
    Write,   ///< or an Error that says why not
    Any,     ///< to write, or to read where nothing can be written; readOnlyBecause() tells
    Session, ///< as Any, for a window in which people read: while another one has the library open, only to read
};

/// One connection to the case library: a folder (0700) that holds library.sqlite (0600, WAL, synchronous
/// FULL, foreign keys on, STRICT tables). Opening creates or migrates it. One connection per thread; several
/// may be open at once, in several programs. On a network drive the journal is one that other machines understand.
class Library final {
public:
    /// @throws Error(Failed) when the folder cannot be made or the file is no library, naming the last backup when it
    /// is damaged; Error(Refused) when it comes from a newer program (its file is left untouched)
    explicit Library(std::filesystem::path folder, Access access = Access::Write);
    ~Library();
    Library(Library&&) noexcept;

    const std::filesystem::path& folder() const { return m_folder; }

    /// "" when it can be written; else the reason, as a clause.
    const std::string& readOnlyBecause() const { return m_readOnlyBecause; }
    /// Who had the session before and did not end it, a crash or a power cut; "" when nobody.
    const std::string& tookOverFrom() const { return m_tookOverFrom; }
    /// "NFS", "SMB", ... when the folder lies on a network drive, where a crash of another machine can cost more than
    /// on a disk of this one; else "".
    std::string networkDrive() const;

    /// For the stores in this folder only.
    SQLite::Database& connection() { return *m_connection; }

private:
    struct Locks;

    void lock(Access access);

    std::filesystem::path m_folder;
    std::string m_readOnlyBecause, m_tookOverFrom;
    std::unique_ptr<Locks> m_locks;
    std::unique_ptr<SQLite::Database> m_connection;
};

} // namespace dsmt::database
