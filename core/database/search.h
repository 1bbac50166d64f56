// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <string>
#include <vector>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace dsmt::database {

/// What a person typed, as words in lower case; words in quotes stay together.
std::vector<std::string> searchWords(const std::string& text);

/// Takes in what changed since the last search; in a library that is only read, nothing. Exceptions of SQLiteCpp pass
/// through.
void updateSearch(SQLite::Database& database);

/// A condition that holds for the keys whose words hold all of these, parts of words too. Words of three characters or
/// more are found by their trigrams, shorter ones (names of two Chinese characters) by looking at all.
/// @param key SQL of the key @param table case_search or nodule_search
std::string searchCondition(const std::vector<std::string>& words, const std::string& key, const std::string& table);
/// Binds the values of that condition from `place` on; the next place.
int bindSearch(SQLite::Statement& statement, int place, const std::vector<std::string>& words);

/// Whether an index of trigrams finds it.
bool hasTrigram(const std::string& word);
/// The keys of that condition as a SELECT of one column, with the same values to bind.
std::string searchedKeys(const std::vector<std::string>& words, const std::string& table);

/// Makes it, and what lists show, anew from what is stored.
void rebuildLists(SQLite::Database& database);

} // namespace dsmt::database
