// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <filesystem>
#include <memory>
#include <string>

namespace SQLite {
class Database;
}

namespace dsmt::database {

inline constexpr const char* kLibraryFile = "library.sqlite";

/// The folder (0700) and in it an empty file (0600), unless they are there. @throws Error(Failed)
void makeLibraryFile(const std::filesystem::path& folder);

/// Reads the header of the file format (sqlite.org/fileformat.html 1.3) without SQLite, which might touch the file.
/// @throws Error(Failed) for another program's file; Error(Refused) for a library of a newer program
void requireOurFile(const std::filesystem::path& file);

/// Why nothing can be written there, as a clause: "it lies on a read-only disk"; "" when it can.
std::string whyNotWritable(const std::filesystem::path& folder);

/// What kind of network drive the folder lies on ("NFS", "SMB", ...); "" on a disk of this machine.
std::string networkDrive(const std::filesystem::path& folder);

/// For SQLite's file: URIs; anything but letters and digits is escaped.
std::string uriOf(const std::filesystem::path& file);

/// How a library is opened for writing; a journal that other machines understand on a network drive, else WAL. Migrates
/// it, after a copy of what was there (backups/before-schema-N.sqlite). Exceptions of SQLiteCpp pass through.
/// @throws Error(Failed, Refused)
std::unique_ptr<SQLite::Database> openToWrite(const std::filesystem::path& folder);

/// A library that cannot be written: not a byte in its folder changes. What its journal still holds, and what an older
/// schema lacks, is there too, in memory. Exceptions of SQLiteCpp pass through. @throws Error(Failed, Refused)
std::unique_ptr<SQLite::Database> openToRead(const std::filesystem::path& folder);

} // namespace dsmt::database
