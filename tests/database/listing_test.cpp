// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/listing.h"

#include "core/base/error.h"
#include "core/database/annotation_store.h"
#include "core/database/nodule_store.h"
#include "core/database/upkeep.h"

#include "tests/database/filled_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class Listings : public testing::Test {
protected:
    std::vector<std::int64_t> ids(Listed listed, const ListQuery& query = {})
    {
        std::vector<std::int64_t> found;
        for (const auto& row : list(library, listed, query).rows)
            found.push_back(std::get<std::int64_t>(row[0]));
        return found;
    }
    std::vector<std::int64_t> search(Listed listed, const std::string& text)
    {
        ListQuery query;
        query.text = text;
        query.descending = false;
        return ids(listed, query);
    }

    TemporaryFolder folder;
    Library library{folder / "library"};
};

} // namespace

TEST_F(Listings, ShowWhatCounts)
{
    fillLibrary(library);
    EXPECT_THAT(ids(Listed::Cases), ElementsAre(1));
    EXPECT_THAT(ids(Listed::Nodules), ElementsAre(2, 1));
    EXPECT_THAT(ids(Listed::Predictions), ElementsAre(4, 3, 2, 1));
    EXPECT_THAT(ids(Listed::Truth), ElementsAre(3, 2)); // 1 was corrected
    EXPECT_THAT(ids(Listed::Reads), ElementsAre(6, 5, 3, 2));
    const Listing nodules = list(library, Listed::Nodules);
    const auto cell = [&](const char* column) {
        const auto place = std::find(nodules.columns.begin(), nodules.columns.end(), column) - nodules.columns.begin();
        return nodules.rows.at(1).at(std::size_t(place));
    };
    EXPECT_EQ(cell("pathology"), Cell(std::string("IAC")));
    EXPECT_EQ(cell("predictions"), Cell(std::int64_t(2)));
    EXPECT_EQ(cell("reads"), Cell(std::int64_t(4)));
    EXPECT_EQ(cell("probability"), Cell(0.7 + 1e-13));
}

TEST_F(Listings, AreSortedFilteredAndCut)
{
    fillLibrary(library);
    ListQuery query;
    query.sortBy = "invasiveness";
    EXPECT_THAT(ids(Listed::Reads, query), ElementsAre(6, 3, 5, 2));
    query.descending = false;
    query.most = 2;
    query.skip = 1;
    EXPECT_THAT(ids(Listed::Reads, query), ElementsAre(5, 3));
    for (const auto& [filter, found] : {std::pair{"invasiveness>=50", 2},
                                        {"reader=senior 1", 2},
                                        {"reader~JUNIOR", 2},
                                        {"call!=1", 2},
                                        {"nodule_id<2", 2},
                                        {"study=other", 0},
                                        {"comment~tail", 4},
                                        {"reason=", 2},
                                        {"reason!=", 2}}) {
        ListQuery filtered;
        filtered.filters = {listFilterFrom(filter)};
        EXPECT_EQ(ids(Listed::Reads, filtered).size(), std::size_t(found)) << filter;
    }
    ListQuery wrong;
    wrong.filters = {{"nonesuch", "=", "1"}};
    try {
        list(library, Listed::Cases, wrong);
        ADD_FAILURE();
    } catch (const Error& failure) {
        EXPECT_EQ(failure.kind(), ErrorKind::BadInput);
        EXPECT_THAT(failure.message(), HasSubstr("cases have no column \"nonesuch\"; there are: case, patient_id"));
    }
    wrong.filters = {{"invasiveness", "~", "5"}};
    try {
        list(library, Listed::Reads, wrong);
        ADD_FAILURE();
    } catch (const Error& failure) {
        EXPECT_EQ(failure.kind(), ErrorKind::BadInput);
        EXPECT_THAT(failure.message(), HasSubstr("invasiveness of reads are numbers, which contain nothing"));
    }
    EXPECT_THROW(listFilterFrom("probability"), Error);
    EXPECT_THROW(listFilterFrom("=3"), Error);
}

TEST_F(Listings, FindWhatAPersonTypes)
{
    SeriesRecord record = unusualSeries("1.2.840.10");
    record.patientName = "M\xC3\xBCller^Anna \xE6\x9D\x8E\xE5\xB0\x8F\xE6\x98\x8E"; // Mueller Anna, Li Xiaoming
    record.patientId = "P-00123";
    record.description = "Thorax 1.0 B70f";
    const std::int64_t first = CaseStore(library).addSeries(record, "/ct");
    record.seriesUid = "1.2.840.11";
    record.patientName = "Doe^John";
    record.patientId = "Q\"7";
    CaseStore(library).addSeries(record, "/ct");
    for (const auto& [text, found] : {std::pair{"anna", 1},
                                      {"ANNA thorax", 1},
                                      {"thorax", 2},
                                      {"doe john", 1},
                                      {"ohn", 1},
                                      {"p-001", 1},
                                      {"1.2.840.1", 2},
                                      {"\xE5\xB0\x8F\xE6\x98\x8E", 1},
                                      {"\xE6\x9D\x8E", 1},
                                      {"\xE6\x9D\x8E\xE5\xB0\x8F\xE6\x98\x8E", 1},
                                      {"\"thorax 1.0\"", 2},
                                      {"q\"7", 1},
                                      {"anna OR doe", 0},
                                      {"b7*", 0},
                                      {"x'; DROP TABLE series; --", 0}})
        EXPECT_EQ(search(Listed::Cases, text).size(), std::size_t(found)) << text;
    AnnotationStore(library).add(
        first, {AnnotationKind::NoduleMark, {{1, 2, 3}}, {}, "Sub-Solid \xE7\xA3\xA8\xE7\x8E\xBB\xE7\x92\x83"},
        "reader");
    EXPECT_THAT(search(Listed::Cases, "sub-solid"), ElementsAre(first));
    EXPECT_THAT(search(Listed::Cases, "\xE7\x8E\xBB\xE7\x92\x83"), ElementsAre(first));
}

TEST_F(Listings, FollowEveryChangeBeforeAndAfterTheSearchWasBroughtUpToDate)
{
    fillLibrary(library);
    EXPECT_THAT(search(Listed::Nodules, "iac"), ElementsAre(1));
    EXPECT_THAT(search(Listed::Nodules, "spiculated tail"), ElementsAre(1, 2)); // comments of reads
    NoduleStore(library).describe(2, "N17", "lingula");
    EXPECT_THAT(search(Listed::Nodules, "LINGULA"), ElementsAre(2));
    NoduleStore(library).describe(2, "N18", "");
    EXPECT_TRUE(search(Listed::Nodules, "n17").empty());
    NoduleStore(library).describe(2, "N19", "");
    library.connection().exec("PRAGMA query_only = ON"); // as a library that is only read: pending words are looked at
    EXPECT_THAT(search(Listed::Nodules, "n19"), ElementsAre(2));
    library.connection().exec("PRAGMA query_only = OFF");
    compact(library);
    EXPECT_THAT(search(Listed::Nodules, "n19"), ElementsAre(2));
    EXPECT_THAT(search(Listed::Nodules, "iac"), ElementsAre(1));
}
