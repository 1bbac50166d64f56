// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/earlier_library.h"

#include "core/database/annotation_store.h"
#include "core/database/lidc_store.h"
#include "core/database/mask_edit_store.h"
#include "core/database/migrations.h"
#include "core/database/prediction_store.h"
#include "core/database/seal_function.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

namespace dsmt::fixtures {

using namespace database;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesOf(SQLite::Database& database, const std::string& sql)
{
    SQLite::Statement select(database, sql);
    std::set<std::string> names;
    while (select.executeStep())
        names.insert(select.getColumn(0).getString());
    return names;
}

} // namespace

void fillWithAllThatEarlierProgramsStored(const fs::path& folder)
{
    Library library(folder);
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    PredictionStore predictions(library);
    const imaging::Mask mask = ballMask();
    const std::int64_t nodule = predictions.noduleAt(series, {1, 2, 3});
    const std::int64_t prediction = predictions.add(nodule, fullAssessment(), &mask);
    predictions.add(predictions.noduleAt(series, {50, 2, 3}), refusedAssessment(), nullptr);
    LidcReads reads;
    reads.seriesUid = "1.2.3";
    LidcStore(library).add(reads, std::string(64, 'd'));
    AnnotationStore(library).add(series, {AnnotationKind::TextArrow, {{1, 2, 3}, {4, 5, 3}}, {0, 0, 1}, "Spiculated"},
                                 "reader");
    MaskEditStore(library).add(nodule, {prediction, MaskStep::Brush, "reader", std::make_shared<imaging::Mask>(mask)});
}

void makeEarlierLibrary(const fs::path& filled, const fs::path& folder, int version)
{
    fs::create_directories(folder);
    SQLite::Database old((folder / "library.sqlite").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    addSealFunction(old);                                                      // which migrations call
    old.exec("PRAGMA application_id = 1146309972; PRAGMA foreign_keys = OFF"); // "DSMT"
    for (int n = 0; n < version; ++n)
        old.exec(migrations()[std::size_t(n)].sql);
    old.exec("PRAGMA user_version = " + std::to_string(version));
    old.exec("ATTACH '" + (filled / "library.sqlite").string() + "' AS present");
    const auto tables = namesOf(old, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                                     "name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_list' AND name NOT LIKE 'search%'");
    for (const std::string& table : tables) {
        std::string columns;
        for (const std::string& column : namesOf(old, "SELECT name FROM pragma_table_info('" + table + "', 'main')"))
            columns += (columns.empty() ? "" : ", ") + column;
        old.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM present." + table);
    }
    // No program adds rows in this order, for which the triggers of the lists are not made.
    for (const auto& [list, facts] :
         {std::pair{"case_list", "case_facts"}, {"nodule_list", "nodule_facts"}, {"worklist", "worklist_facts"}})
        if (old.tableExists(list))
            old.exec(std::string("DELETE FROM main.") + list + "; INSERT INTO main." + list + " SELECT * FROM main." +
                     facts);
}

} // namespace dsmt::fixtures
