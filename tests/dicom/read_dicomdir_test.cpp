// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_dicomdir.h"

#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/dicomdir_file.h"
#include "tests/fixtures/escaping_names.h"
#include "tests/fixtures/shared_material.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <random>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

void writeText(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

/// A medium in a folder of its own, with something beside it that no name may reach.
struct Medium {
    Medium()
    {
        fs::create_directory(root());
        writeText(folder / "secret", "escaped");
        writeText(folder / "inside2/secret", "escaped");
    }
    fs::path root() const { return folder / "inside"; }
    fs::path dicomdir() const { return root() / "DICOMDIR"; }
    void put(const std::string& name) const { writeText(root() / name, "image"); }

    DicomdirFiles read(const std::vector<std::string>& fileIds) const
    {
        std::vector<DirectoryRecord> records{{""}};
        for (const std::string& fileId : fileIds)
            records.push_back({fileId});
        writeDicomdir(dicomdir(), records);
        return filesOfDicomdir(dicomdir());
    }

    /// What was found, from the root of the medium.
    std::vector<std::string> found(const std::vector<std::string>& fileIds) const
    {
        std::vector<std::string> names;
        for (const fs::path& file : read(fileIds).files)
            names.push_back(file.lexically_relative(root()).string());
        return names;
    }

    TemporaryFolder folder;
};

/// A CT whose slices 0 to 3 a DICOMDIR names, and an absent one; slice 4 is not named.
struct CtMedium {
    CtMedium() : ct(*tellingVolume())
    {
        writeDicomdir(ct.path() / "DICOMDIR",
                      {{""}, {"CT000001.DCM"}, {"CT000002.DCM"}, {"CT000003.DCM"}, {"CT000004.DCM"}, {"DICOM\\LOST"}});
    }
    CtFolder ct;
};

} // namespace

TEST(ReadDicomdir, IsKnownByItsContentWhateverItsName)
{
    const CtMedium medium;
    EXPECT_TRUE(isDicomdir(medium.ct.path() / "DICOMDIR"));
    fs::rename(medium.ct.path() / "DICOMDIR", medium.ct.path() / "index.dcm");
    EXPECT_TRUE(isDicomdir(medium.ct.path() / "index.dcm"));
    EXPECT_FALSE(isDicomdir(medium.ct.slice(0)));
    EXPECT_FALSE(isDicomdir(medium.ct.path()));
    EXPECT_FALSE(isDicomdir(medium.ct.path() / "absent"));
    writeText(medium.ct.path() / "DICOMDIR", "DICOMDIR");
    EXPECT_FALSE(isDicomdir(medium.ct.path() / "DICOMDIR"));
    const std::string bytes = dicomdirBytes({});
    for (const std::size_t length : {0u, 131u, 132u, 150u, 164u, 165u, 166u, 180u}) {
        writeText(medium.ct.path() / "DICOMDIR", bytes.substr(0, length));
        EXPECT_FALSE(isDicomdir(medium.ct.path() / "DICOMDIR")) << length;
    }
}

TEST(ReadDicomdir, MakesAScanReadExactlyTheFilesItNames)
{
    const CtMedium medium;
    const ScanResult result = scan(medium.ct.path() / "DICOMDIR");
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].slices.size(), 4u);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].file, medium.ct.path() / "DICOM" / "LOST");
    EXPECT_EQ(result.rejected[0].reason, "the DICOMDIR names it but it is not on the medium");
}

TEST(ReadDicomdir, TellsAScanOfItsFolderWhatIsAbsent)
{
    const CtMedium medium;
    const ScanResult result = scan(medium.ct.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].slices.size(), 5u);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].file.filename(), "LOST");
    EXPECT_THAT(scan(medium.ct.path(), {}, {.reportAbsent = false}).rejected, IsEmpty());
}

TEST(ReadDicomdir, FindsNamesInEitherCaseAndWithWhatIso9660Adds)
{
    const Medium medium;
    for (const char* name : {"dicom/im1", "DICOM.2/IM2;1", "DICOM.2/IM3.;1", "DICOM.2/im4.", "a/IM", "a/im", "a/Im"})
        medium.put(name);
    EXPECT_THAT(
        medium.found({"DICOM\\IM1", "DICOM.2\\IM2", "dicom.2\\IM3", "DICOM.2\\IM4 ", "A\\im", "A\\IM", "A\\iM"}),
        ElementsAre("dicom/im1", "DICOM.2/IM2;1", "DICOM.2/IM3.;1", "DICOM.2/im4.", "a/im", "a/IM"));
    EXPECT_THAT(medium.found({"DICOM.2\\IM2;1", "DICOM/IM1", "DICOM\\IM"}), ElementsAre("DICOM.2/IM2;1", "dicom/im1"));
}

TEST(ReadDicomdir, ListsAFileOnceAndLeavesOutRecordsThatAreNotInUse)
{
    const Medium medium;
    medium.put("A");
    medium.put("B");
    writeDicomdir(medium.dicomdir(), {{"A"}, {"a"}, {"A"}, {"B", false}});
    const DicomdirFiles result = filesOfDicomdir(medium.dicomdir());
    EXPECT_THAT(result.files, ElementsAre(medium.root() / "A"));
    EXPECT_THAT(result.rejected, IsEmpty());
}

TEST(ReadDicomdir, LeadsNowhereOutsideItsFolderWhateverItNames)
{
    const Medium medium;
    medium.put("a/b/good");
    std::vector<std::string> names =
        escapingNames({"secret", "inside2/secret", "SECRET", "../secret", "etc/passwd", "secret/"});
    for (const std::string& name :
         {std::string("\\etc\\passwd"), std::string("a\\..\\.."), std::string("A\\..\\..\\secret"), std::string("a\\"),
          std::string("\\"), std::string("/"), std::string("a\\\\good"), std::string("file:///etc/x"),
          (medium.folder / "secret").string(), std::string("a\\:stream"), std::string("."),
          std::string(".\\a\\b\\good"), std::string("nul:"), std::string("a\\ .. \\good"), std::string(" ..\\secret"),
          std::string("a\x01\\b"), std::string("\x7f")})
        names.push_back(name);
    ASSERT_GE(names.size(), 60u);
    for (const std::string& name : names) {
        const DicomdirFiles result = medium.read({name, "A\\B\\GOOD"});
        EXPECT_THAT(result.files, ElementsAre(medium.root() / "a/b/good")) << name;
        ASSERT_EQ(result.rejected.size(), 1u) << name;
        EXPECT_EQ(result.rejected[0].file, medium.dicomdir()) << name;
        EXPECT_THAT(result.rejected[0].reason, HasSubstr("which is no file on its medium")) << name;
    }
}

TEST(ReadDicomdir, FollowsLinksWithinTheMediumButNotOutOfIt)
{
    const Medium medium;
    medium.put("a/good");
    fs::create_symlink("../../secret", medium.root() / "a/LINK1");
    fs::create_symlink(medium.folder / "inside2", medium.root() / "OUT");
    fs::create_symlink("/", medium.root() / "ROOT");
    fs::create_symlink("..", medium.root() / "UP");
    fs::create_symlink("../inside2/secret", medium.root() / "a/LINK2;1");
    fs::create_symlink("LOOP", medium.root() / "LOOP");
    fs::create_symlink("nowhere", medium.root() / "BROKEN");
    // A name that begins like that of the medium is not within it.
    fs::create_symlink("../inside2/secret", medium.root() / "NEAR");
    fs::create_symlink("a", medium.root() / "IN");
    const std::vector<std::string> out{"A\\LINK1",   "OUT\\SECRET", "ROOT\\ETC\\PASSWD",
                                       "UP\\SECRET", "A\\LINK2",    "LOOP",
                                       "BROKEN",     "NEAR",        "UP\\INSIDE2\\SECRET"};
    for (const std::string& name : out) {
        const DicomdirFiles result = medium.read({name, "IN\\GOOD"});
        EXPECT_THAT(result.files, ElementsAre(medium.root() / "IN/good")) << name;
        ASSERT_EQ(result.rejected.size(), 1u) << name;
        EXPECT_THAT(result.rejected[0].reason, HasSubstr("a link that leads out of the medium")) << name;
    }
}

TEST(ReadDicomdir, TakesPlainFilesOnly)
{
    const Medium medium;
    medium.put("A/B");
    ASSERT_EQ(::mkfifo((medium.root() / "PIPE").c_str(), 0600), 0);
    const DicomdirFiles result = medium.read({"A", "PIPE", "A\\B\\C"});
    EXPECT_THAT(result.files, IsEmpty());
    ASSERT_EQ(result.rejected.size(), 3u);
    EXPECT_EQ(result.rejected[0].reason, "the DICOMDIR names it but it is no file");
    EXPECT_EQ(result.rejected[1].reason, "the DICOMDIR names it but it is no file");
    EXPECT_EQ(result.rejected[2].reason, "the DICOMDIR names it but it is not on the medium");
}

TEST(ReadDicomdir, BoundsTheNames)
{
    const Medium medium;
    std::string deep = "A", longest(16'000, 'x');
    for (int n = 0; n < 40; ++n)
        deep += "\\A";
    const DicomdirFiles result = medium.read({deep, longest, std::string(300, 'y')});
    ASSERT_EQ(result.rejected.size(), 3u);
    for (const RejectedFile& rejected : result.rejected) {
        EXPECT_THAT(rejected.reason, HasSubstr("no file on its medium"));
        EXPECT_LT(rejected.reason.size(), 300u);
    }
}

TEST(ReadDicomdir, SaysThatItNamesNothing)
{
    const Medium medium;
    EXPECT_EQ(medium.read({}).rejected.at(0).reason, "it is a DICOMDIR that names no files");
    const ScanResult result = scan(medium.dicomdir());
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].file, medium.dicomdir());
}

TEST(ReadDicomdir, ReadsThirtyThousandRecords)
{
    const Medium medium;
    std::vector<DirectoryRecord> records{{""}};
    for (int n = 0; n < 30'000; ++n)
        records.push_back({"S" + std::to_string(n / 1000) + "\\IM" + std::to_string(n)});
    medium.put("S0/im7");
    medium.put("S29/im29999");
    for (const bool undefinedLengths : {false, true}) {
        writeText(medium.dicomdir(), dicomdirBytes(records, undefinedLengths));
        const DicomdirFiles result = filesOfDicomdir(medium.dicomdir());
        EXPECT_THAT(result.files, ElementsAre(medium.root() / "S0/im7", medium.root() / "S29/im29999"));
        EXPECT_EQ(result.rejected.size(), 29'998u);
    }
}

TEST(ReadDicomdir, RefusesDepthAndMassInWords)
{
    const Medium medium;
    medium.put("A");
    const auto reason = [&](const std::string& bytes) {
        writeText(medium.dicomdir(), bytes);
        const DicomdirFiles result = filesOfDicomdir(medium.dicomdir());
        return result.rejected.empty() ? std::string() : result.rejected[0].reason;
    };
    EXPECT_EQ(reason(dicomdirBytes({{"A", true, nestedSequences(3)}}, true)), "");
    EXPECT_EQ(reason(dicomdirBytes({{"A", true, nestedSequences(200'000)}}, true)),
              "its sequences are nested deeper than those of any DICOMDIR");
    // On a slow machine the time runs out before the elements do.
    const auto isMass = testing::AnyOf(HasSubstr("more elements than any DICOMDIR"), HasSubstr("takes too long"));
    std::string empty;
    for (unsigned n = 0; n < 2'100'000; ++n)
        for (const unsigned byte : {n >> 16U & 0x1FU, 0x11U, n & 0xFFU, n >> 8U & 0xFFU, 0x43U, 0x53U, 0U, 0U})
            empty += char(byte); // (11xx,xxxx) CS without a value
    EXPECT_THAT(reason(dicomdirBytes({{"A", true, empty}}, true)), isMass);
}

TEST(ReadDicomdir, SurvivesEveryTruncationAndSeededDamage)
{
    const Medium medium;
    medium.put("A/B");
    const std::string whole = dicomdirBytes({{""}, {"A\\B"}, {"A\\C", true, nestedSequences(2)}}, true);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        writeText(medium.dicomdir(), whole.substr(0, length));
        EXPECT_FALSE(filesOfDicomdir(medium.dicomdir()).rejected.empty()) << length;
    }
    std::mt19937 random(3);
    int found = 0;
    for (int n = 0; n < 1000; ++n) {
        std::string bytes = whole;
        for (unsigned damage = 1 + random() % 6; damage > 0; --damage) {
            const std::size_t at = 132 + random() % (bytes.size() - 140);
            if (random() % 4 == 0)
                bytes.replace(at, 4, 4, '\xFF');
            else if (random() % 4 == 0)
                bytes.erase(at, random() % 20);
            else
                bytes[at] = char(random());
        }
        writeText(medium.dicomdir(), bytes);
        const DicomdirFiles result = filesOfDicomdir(medium.dicomdir());
        for (const fs::path& file : result.files)
            EXPECT_TRUE(file.string().starts_with(medium.root().string() + "/")) << file;
        found += !result.files.empty();
        EXPECT_FALSE(result.files.empty() && result.rejected.empty());
    }
    EXPECT_GT(found, 50);
}

TEST(ReadDicomdir, StopsWhenAskedTo)
{
    const CtMedium medium;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(filesOfDicomdir(medium.ct.path() / "DICOMDIR", Progress({}, stop.get_token())), Cancelled);
}

TEST(ReadDicomdir, ReadsRealMediaInEveryVariant)
{
    const fs::path folder = sharedMaterial("data/dicomdir");
    DSMT_REQUIRE_SHARED(folder);
    const std::vector<fs::path> expected = filesOfDicomdir(folder / "DICOMDIR").files;
    EXPECT_EQ(expected.size(), 31u);
    for (const char* variant : {"bigEnd", "implicit", "nooffset", "nopatient", "reordered"}) {
        const fs::path file = folder / (std::string("DICOMDIR-") + variant);
        EXPECT_TRUE(isDicomdir(file)) << variant;
        DicomdirFiles result = filesOfDicomdir(file);
        EXPECT_TRUE(std::is_permutation(result.files.begin(), result.files.end(), expected.begin(), expected.end()))
            << variant;
        EXPECT_THAT(result.rejected, IsEmpty()) << variant;
    }
    EXPECT_TRUE(isDicomdir(folder / "DICOMDIR-empty.dcm"));
    EXPECT_EQ(filesOfDicomdir(folder / "DICOMDIR-empty.dcm").rejected.size(), 1u);
    EXPECT_EQ(filesOfDicomdir(folder / "TINY_ALPHA" / "DICOMDIR").files.size(), 50u);
}
