// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/library_check.h"
#include "core/database/nodule_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/roc_comparison_store.h"
#include "core/database/transaction.h"
#include "tests/database/filled_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

class TruthAndReads : public testing::Test {
protected:
    template <class Work> static std::string messageOf(Work&& work, ErrorKind kind = ErrorKind::BadInput)
    {
        try {
            work();
        } catch (const Error& failure) {
            EXPECT_EQ(failure.kind(), kind) << failure.message();
            return failure.message();
        }
        return "nothing was thrown";
    }

    TemporaryFolder folder;
    Library library{folder / "library"};
    ReferenceStandardStore truths{library};
    ReaderStore readers{library};
    ReadStore reads{library};
    NoduleStore nodules{library};
};

} // namespace

TEST_F(TruthAndReads, ComeBackAsTheyWereStored)
{
    const std::int64_t nodule = addNodules(library, "1.2.3", 1)[0];
    const ReferenceStandard standard = resected(nodule, PathologyCategory::Ais);
    truths.add(standard);
    EXPECT_EQ(truths.current(nodule)->standard, standard);
    EXPECT_TRUE(truths.current(nodule)->intact);
    const NoduleRead read = fullRead(readers.importedStudy("s"), readers.add({0, "r", "", "", {}, ""}), nodule);
    reads.add(read);
    ASSERT_EQ(reads.ofNodule(nodule).size(), 1u);
    EXPECT_EQ(reads.ofNodule(nodule)[0].read, read);
    NoduleRead open = read;
    open.session = 2;
    open.aided = true;
    open.invasiveCall.reset();
    open.bubbleLucency.reset();
    open.comment.clear();
    open.seconds.reset();
    reads.add(open);
    EXPECT_EQ(reads.current(open)->read, open);
    EXPECT_TRUE(reads.current(open)->intact);
    EXPECT_EQ(reads.current(read)->read, read);
}

TEST_F(TruthAndReads, AreCorrectedByFollowingAndNeverChanged)
{
    const std::int64_t nodule = addNodules(library, "1.2.3", 1)[0];
    const std::int64_t first = truths.add(resected(nodule, PathologyCategory::Mia));
    EXPECT_THAT(messageOf([&] { truths.add(resected(nodule, PathologyCategory::Iac)); }),
                HasSubstr("has a reference standard (MIA); a correction says why"));
    truths.add(resected(nodule, PathologyCategory::Iac), "second look");
    EXPECT_EQ(truths.current(nodule)->supersedes, first);
    EXPECT_EQ(truths.history(nodule).size(), 2u);
    const NoduleRead read = fullRead(readers.importedStudy("s"), readers.add({0, "r", "", "", {}, ""}), nodule);
    EXPECT_THAT(messageOf([&] { reads.add(read, "why"); }), HasSubstr("no read to correct"));
    reads.add(read);
    EXPECT_THAT(messageOf([&] { reads.add(read); }), HasSubstr("has read nodule 1 already (read 1)"));
    reads.add(read, "typed wrongly");
    EXPECT_EQ(reads.current(read)->reason, "typed wrongly");
    for (const char* change :
         {"UPDATE reads SET invasiveness = 1", "DELETE FROM reads", "REPLACE INTO reads SELECT * FROM reads",
          "UPDATE reference_standards SET method = 'x'", "DELETE FROM audit", "UPDATE audit SET detail = 'x'"})
        EXPECT_THROW(library.connection().exec(change), SQLite::Exception) << change;
}

TEST_F(TruthAndReads, AreRefusedWhenTheyAreNone)
{
    const std::int64_t nodule = addNodules(library, "1.2.3", 1)[0];
    EXPECT_THAT(messageOf([&] { truths.add(resected(77, PathologyCategory::Ais)); }, ErrorKind::NotFound),
                HasSubstr("there is no nodule 77"));
    EXPECT_THAT(messageOf([&] {
                    truths.add({nodule, PathologyCategory::Other, "", "biopsy", "", ""});
                }),
                HasSubstr("does not say what"));
    const std::int64_t study = readers.importedStudy("s"), reader = readers.add({0, "r", "", "", {}, ""});
    EXPECT_THAT(messageOf([&] { reads.add(fullRead(study, reader, nodule, 100.5)); }), HasSubstr("within 0 and 100"));
    EXPECT_THAT(messageOf([&] { readers.add({0, "r", "", "", {}, ""}); }), HasSubstr("reader r already"));
    EXPECT_TRUE(reads.ofNodule(nodule).empty());
}

TEST_F(TruthAndReads, HangTogetherInOneTransaction)
{
    const std::int64_t nodule = addNodules(library, "1.2.3", 1)[0];
    const auto entries = AuditStore(library).entries(100).size();
    {
        Transaction all(library);
        truths.add(resected(nodule, PathologyCategory::Ais));
        readers.add({0, "r", "", "", {}, ""});
        EXPECT_TRUE(truths.current(nodule));
    }
    EXPECT_FALSE(truths.current(nodule));
    EXPECT_TRUE(readers.all().empty());
    EXPECT_EQ(AuditStore(library).entries(100).size(), entries);
}

TEST_F(TruthAndReads, NodulesAreOneLesionOverTime)
{
    const auto first = addNodules(library, "1.2.3", 2), later = addNodules(library, "1.2.4", 1);
    nodules.link(first[0], later[0]);
    EXPECT_EQ(nodules.overTime(later[0]).size(), 2u);
    EXPECT_EQ(nodules.nodule(first[0]).trackingUid, nodules.nodule(later[0]).trackingUid);
    EXPECT_THAT(messageOf([&] { nodules.link(first[1], later[0]); }), HasSubstr("lie in one CT"));
    SeriesRecord stranger = unusualSeries("1.2.5");
    stranger.patientId = "other";
    const std::int64_t foreign = nodules.at(CaseStore(library).addSeries(stranger, "/ct"), {0, 0, 0});
    EXPECT_THAT(messageOf([&] { nodules.link(first[0], foreign); }), HasSubstr("of two patients"));
    nodules.unlink(later[0]);
    EXPECT_EQ(nodules.overTime(first[0]).size(), 1u);
    nodules.describe(first[1], "N2", "right upper lobe");
    EXPECT_EQ(nodules.named("N2").at(0).site, "right upper lobe");
    EXPECT_THAT(messageOf([&] { nodules.describe(first[1], "N2", "knee"); }), HasSubstr("\"knee\" is none of"));
}

TEST_F(TruthAndReads, TamperingIsFoundAndNamed)
{
    fillLibrary(library);
    EXPECT_TRUE(checkAll(library).faults.empty());
    EXPECT_TRUE(checkNewest(library).faults.empty());
    const auto anchor = AuditStore(library).anchor().value();
    struct Tampering {
        const char* sql;
        const char* table;
        std::int64_t id;
    };
    for (const Tampering& done :
         {Tampering{"UPDATE reads SET invasiveness = 34 WHERE id = 2", "reads", 2},
          {"UPDATE reads SET arm = 'aided' WHERE id = 5", "reads", 5},
          {"DELETE FROM reads WHERE id = 6", "reads", 6},
          {"UPDATE reference_standards SET category = 'AAH' WHERE id = 2", "reference_standards", 2},
          {"UPDATE roc_comparisons SET numbers_json = '{}' WHERE id = 1", "roc_comparisons", 1},
          {"UPDATE predictions SET probability = .1 WHERE id = 4", "predictions", 4},
          {"DELETE FROM masks WHERE prediction = 2", "predictions", 2},
          {"UPDATE audit SET who = 'x' WHERE sequence = 3", "audit", 3},
          {"DELETE FROM audit WHERE sequence = 4", "audit", 4}}) {
        std::filesystem::copy(folder / "library", folder / "copy");
        tamper(folder / "copy", done.sql);
        Library copy(folder / "copy");
        const CheckReport report = checkAll(copy);
        EXPECT_TRUE(std::any_of(report.faults.begin(), report.faults.end(), [&](const LibraryFault& f) {
            return f.table == done.table && f.id == done.id;
        })) << done.sql;
        EXPECT_FALSE(checkNewest(copy).faults.empty()) << done.sql;
        std::filesystem::remove_all(folder / "copy");
    }
    // A tail that was cut off with its count is seen by who kept the anchor.
    tamper(folder / "library", "DELETE FROM audit WHERE sequence > 5; UPDATE sqlite_sequence SET seq = 5 WHERE name = "
                               "'audit'");
    EXPECT_TRUE(AuditStore(library).faults().empty());
    EXPECT_EQ(AuditStore(library).faults(std::nullopt, anchor).size(), 1u);
}
