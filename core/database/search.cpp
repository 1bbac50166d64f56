// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/search.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>
#include <sqlite3.h>
#include <tuple>

namespace dsmt::database {

namespace {

constexpr std::ptrdiff_t kTrigram = 3;

std::ptrdiff_t characters(const std::string& utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](unsigned char c) { return (c & 0xC0U) != 0x80U; });
}

/// A string of FTS5: everything within quotes is text.
std::string quotedWord(const std::string& word)
{
    std::string quoted = "\"";
    for (const char c : word)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

bool hasTrigram(const std::string& word)
{
    return characters(word) >= kTrigram;
}

std::vector<std::string> searchWords(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    bool inQuotes = false;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back(word);
        word.clear();
    };
    for (char c : text) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
        if (c == '"') {
            finish();
            inQuotes = !inQuotes;
        } else if (!inQuotes && (c == ' ' || c == '\t' || c == '\n' || c == '^' || c == ','))
            finish();
        else
            word += c;
    }
    finish();
    return words;
}

void updateSearch(SQLite::Database& database)
{
    if (sqlite3_db_readonly(database.getHandle(), "main") != 0 ||
        database.execAndGet("PRAGMA query_only").getInt() != 0 ||
        database.execAndGet("SELECT EXISTS (SELECT 1 FROM search_pending)").getInt() == 0)
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (const auto& [kind, words, key] :
         {std::tuple{"case", "case_words", "series"}, std::tuple{"nodule", "nodule_words", "nodule"}}) {
        const std::string pending = fmt::format("(SELECT id FROM search_pending WHERE kind = '{}')", kind);
        database.exec(fmt::format("DELETE FROM {0}_search WHERE rowid IN {1};"
                                  "INSERT INTO {0}_search (rowid, text) SELECT {2}, text FROM {3} WHERE {2} IN {1};",
                                  kind, pending, key, words));
    }
    database.exec("DELETE FROM search_pending");
    transaction.commit();
}

std::string searchCondition(const std::vector<std::string>& words, const std::string& key, const std::string& table)
{
    return fmt::format("{} IN ({})", key, searchedKeys(words, table));
}

std::string searchedKeys(const std::vector<std::string>& words, const std::string& table)
{
    const std::string kind = table.substr(0, table.find('_'));
    std::string found = fmt::format("SELECT rowid FROM {} WHERE 1", table);
    std::string pending = fmt::format("SELECT {0} FROM {1}_words WHERE {0} IN (SELECT id FROM search_pending WHERE "
                                      "kind = '{1}')",
                                      kind == "case" ? "series" : "nodule", kind);
    if (std::any_of(words.begin(), words.end(), hasTrigram))
        found += fmt::format(" AND {} MATCH ?", table);
    for (const std::string& word : words)
        if (!hasTrigram(word))
            found += " AND instr(text, ?) > 0";
    for (std::size_t n = 0; n < words.size(); ++n)
        pending += " AND instr(text, ?) > 0";
    return found + " UNION ALL " + pending;
}

int bindSearch(SQLite::Statement& statement, int place, const std::vector<std::string>& words)
{
    std::string match;
    for (const std::string& word : words)
        if (hasTrigram(word))
            match += (match.empty() ? "" : " ") + quotedWord(word);
    if (!match.empty())
        statement.bind(place++, match);
    for (const std::string& word : words)
        if (!hasTrigram(word))
            statement.bind(place++, word);
    for (const std::string& word : words)
        statement.bind(place++, word);
    return place;
}

void rebuildLists(SQLite::Database& database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("DELETE FROM case_search; INSERT INTO case_search (rowid, text) SELECT series, text FROM case_words;"
                  "DELETE FROM nodule_search;"
                  "INSERT INTO nodule_search (rowid, text) SELECT nodule, text FROM nodule_words;"
                  "DELETE FROM search_pending;"
                  "DELETE FROM case_list; INSERT INTO case_list SELECT * FROM case_facts;"
                  "DELETE FROM nodule_list; INSERT INTO nodule_list SELECT * FROM nodule_facts;"
                  "DELETE FROM worklist; INSERT INTO worklist SELECT * FROM worklist_facts;"
                  "INSERT INTO case_search (case_search) VALUES ('optimize');"
                  "INSERT INTO nodule_search (nodule_search) VALUES ('optimize');");
    transaction.commit();
}

} // namespace dsmt::database
