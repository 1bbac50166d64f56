// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/image_store.h"

#include "core/database/case_store.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

/// Files that stand for the slices of series 1.2.3.
struct Source {
    Source()
    {
        for (int k = 0; k < 4; ++k)
            add("1.2.3." + std::to_string(k), k, "pixels of slice " + std::to_string(k));
    }

    void add(const std::string& sopUid, double position, const std::string& content)
    {
        const fs::path file = folder / ("slice" + std::to_string(images.size()));
        std::ofstream(file) << content;
        images.push_back({file, sopUid, position});
    }

    TemporaryFolder folder;
    std::vector<IncomingImage> images;
};

const CopyCheck kTakeAll = [](const fs::path&, const IncomingImage&) { return std::string(); };

KeptImages keep(Library& library, const Source& source, const CopyCheck& check = kTakeAll,
                const Progress& progress = {})
{
    const std::vector<SeriesRecord> parts{unusualSeries()};
    return ImageStore(library).keep(parts, source.images, check, progress);
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                files.push_back(fs::relative(entry.path(), folder));
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

TEST(ImageStore, KeepsTheBytesUnderNamesOfItsOwn)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const Source source;
    const KeptImages kept = keep(library, source);
    EXPECT_EQ(kept.taken, 4u);
    EXPECT_EQ(kept.present, 0u);
    EXPECT_TRUE(kept.refused.empty());
    const CaseRow row = CaseStore(library).row(kept.seriesIds.at(0));
    EXPECT_TRUE(row.kept);
    EXPECT_EQ(row.source, folder / "library" / "images" / "1.2.3");
    EXPECT_EQ(filesIn(row.source),
              (std::vector<fs::path>{"1/1.2.3.0.dcm", "1/1.2.3.1.dcm", "1/1.2.3.2.dcm", "1/1.2.3.3.dcm"}));
    EXPECT_EQ(fileBytes(row.source / "1" / "1.2.3.2.dcm"), "pixels of slice 2");
    for (const fs::path& path : {row.source, row.source / "1"})
        EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all) << path;
    SQLite::Statement select(library.connection(), "SELECT sha256 FROM images WHERE sop_instance_uid = '1.2.3.2'");
    ASSERT_TRUE(select.executeStep());
    // printf 'pixels of slice 2' | sha256sum
    EXPECT_EQ(select.getColumn(0).getString(), "56aa07aed0daefbac58c01f0738ed91d7b7f869fb57f89c2c2cb406c0167be9c");
}

TEST(ImageStore, SkipsWhatItHasAndTakesWhatIsNew)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    Source source;
    keep(library, source);
    source.add("1.2.3.9", 9, "one more");
    const KeptImages again = keep(library, source);
    EXPECT_EQ(again.taken, 1u);
    EXPECT_EQ(again.present, 4u);
    EXPECT_EQ(filesIn(folder / "library" / "images" / "1.2.3").size(), 5u);
    EXPECT_EQ(CaseStore(library).cases().size(), 1u);
}

TEST(ImageStore, RefusesOtherContentUnderAKnownUidAtTheSamePlaceButNotElsewhere)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    keep(library, Source());
    Source changed;
    std::ofstream(changed.images[1].file) << "other pixels";
    changed.add("1.2.3.2", 50, "same UID, other place");
    const KeptImages kept = keep(library, changed);
    EXPECT_EQ(kept.taken, 1u);
    EXPECT_EQ(kept.present, 3u);
    ASSERT_EQ(kept.refused.size(), 1u);
    EXPECT_EQ(kept.refused[0].file, changed.images[1].file);
    EXPECT_THAT(kept.refused[0].reason, HasSubstr("keeps another image under its SOP Instance UID"));
    EXPECT_EQ(fileBytes(folder / "library" / "images" / "1.2.3" / "1" / "1.2.3.1.dcm"), "pixels of slice 1");
}

TEST(ImageStore, NeverMakesAPathOfAForeignUid)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    Source source;
    source.images.clear();
    for (const char* uid : {"../../../evil", "/etc/passwd", "..", ".", "", "a/b", "1.2/../3", "C:\\x",
                            "1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8.9"})
        source.add(uid, double(source.images.size()), std::string("content of ") + uid);
    std::vector<SeriesRecord> parts{unusualSeries("../../up")};
    const KeptImages kept = ImageStore(library).keep(parts, source.images, kTakeAll, {});
    EXPECT_EQ(kept.taken, source.images.size());
    EXPECT_EQ(filesIn(folder.path()).size(), filesIn(folder / "library").size()) << "nothing outside the library";
    for (const fs::path& file : filesIn(folder / "library" / "images"))
        EXPECT_THAT(file.string(), testing::MatchesRegex("sha256-[0-9a-f]+/1/sha256-[0-9a-f]+\\.dcm"));
}

TEST(ImageStore, LeavesOutWhatTheCheckRefuses)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const Source source;
    const KeptImages kept = keep(library, source, [](const fs::path& copy, const IncomingImage&) {
        return fileBytes(copy) == "pixels of slice 1" ? std::string("it changed") : std::string();
    });
    EXPECT_EQ(kept.taken, 3u);
    ASSERT_EQ(kept.refused.size(), 1u);
    EXPECT_EQ(kept.refused[0].reason, "it changed");
    EXPECT_EQ(filesIn(folder / "library" / "images").size(), 3u);
}

TEST(ImageStore, CancellingLeavesNothing)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const Source source;
    std::stop_source stop;
    const Progress progress(
        [&](double fraction, const std::string&) {
            if (fraction > 0.4)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(keep(library, source, kTakeAll, progress), Cancelled);
    EXPECT_TRUE(filesIn(folder / "library" / "images").empty());
    EXPECT_TRUE(fs::is_empty(folder / "library" / "images"));
    EXPECT_TRUE(CaseStore(library).cases().empty());
    EXPECT_EQ(keep(library, source).taken, 4u);
}

TEST(ImageStore, TwoProgramsThatImportTheSameSeriesKeepItOnce)
{
    const TemporaryFolder folder;
    Library one(folder / "library"), other(folder / "library");
    const Source source;
    // The other program finishes while the first one is copying.
    bool isFirst = true;
    const KeptImages kept = keep(one, source, [&](const fs::path&, const IncomingImage&) {
        if (std::exchange(isFirst, false)) {
            EXPECT_EQ(keep(other, source).taken, 4u);
        }
        return std::string();
    });
    EXPECT_EQ(kept.taken + kept.present, 4u);
    EXPECT_EQ(one.connection().execAndGet("SELECT count(*) FROM images").getInt(), 4);
    EXPECT_EQ(filesIn(folder / "library" / "images").size(), 4u);
}

TEST(ImageStore, MovesWithItsLibrary)
{
    const TemporaryFolder folder;
    {
        Library library(folder / "library");
        keep(library, Source());
    }
    fs::rename(folder / "library", folder / "moved");
    Library library(folder / "moved");
    const CaseRow row = CaseStore(library).cases().at(0);
    EXPECT_EQ(row.source, folder / "moved" / "images" / "1.2.3");
    EXPECT_TRUE(fs::is_directory(row.source));
}

TEST(ImageStore, LinkingAKeptSeriesChangesNothing)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::int64_t id = keep(library, Source()).seriesIds.at(0);
    EXPECT_EQ(CaseStore(library).addSeries(unusualSeries(), "/somewhere"), id);
    EXPECT_TRUE(CaseStore(library).row(id).kept);
}

TEST(ImageStore, TakesOverASeriesThatWasLinked)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::int64_t id = CaseStore(library).addSeries(unusualSeries(), "/somewhere");
    EXPECT_EQ(keep(library, Source()).seriesIds.at(0), id);
    EXPECT_TRUE(CaseStore(library).row(id).kept);
}
