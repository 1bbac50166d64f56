// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/patch_cache.h"

#include "core/base/error.h"
#include "core/cohort/patch_cache_layout.h"
#include "tests/fixtures/temporary_folder.h"

#include <cstring>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::cohort;

namespace {

/// Small, or the mutations would take long.
const PatchGrids kSmall{{5, 1.0}, {4, 2.0}};

PatchRecord record(int number)
{
    PatchRecord record;
    record.id = "case " + std::to_string(number);
    record.patient = "patient \"" + std::to_string(number) + "\"";
    record.site = "B";
    record.split = "test";
    record.pathology = "MIA";
    record.seed = (std::uint64_t(1) << 47) + std::uint64_t(number);
    record.labels = {1, -1, 0};
    record.diameterMm = 12.5f;
    record.meanHu = -310;
    record.local.assign(125, std::int16_t(-700 + number));
    record.mask.assign(125, 0);
    record.global.assign(64, -850);
    record.local[5] = -1024;
    record.mask[77] = 1;
    record.global.back() = 3071;
    return record;
}

std::string bytesOf(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class PatchCacheFile : public testing::Test {
protected:
    fixtures::TemporaryFolder folder;
    std::filesystem::path file = folder / "patches.cache";

    void write(int count) const
    {
        PatchCacheWriter writer(file, kSmall, std::size_t(count), R"({"simulated":true})");
        for (int n = count; n-- > 0;)
            writer.put(std::size_t(n), record(n));
        writer.finish();
    }

    std::string whyRefused() const
    {
        try {
            openPatchCache(file);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), testing::HasSubstr(file.string()));
            return error.message();
        }
        return "was read";
    }

    void flip(std::size_t at) const
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(std::streamoff(at));
        const char byte = char(stream.get());
        stream.seekp(std::streamoff(at));
        stream.put(char(byte ^ 0x10));
    }
};

} // namespace

TEST_F(PatchCacheFile, GivesBackWhatWasPutIn)
{
    write(3);
    const PatchCache cache = openPatchCache(file);
    EXPECT_EQ(cache.grids, kSmall);
    EXPECT_EQ(cache.provenance, R"({"simulated":true})");
    ASSERT_EQ(cache.nodules.size(), 3u);
    for (int n = 0; n < 3; ++n) {
        const PatchRecord expected = record(n);
        const CachedNodule& found = cache.nodules[std::size_t(n)];
        EXPECT_EQ(found.id, expected.id);
        EXPECT_EQ(found.patient, expected.patient);
        EXPECT_EQ(found.site, "B");
        EXPECT_EQ(found.split, "test");
        EXPECT_EQ(found.pathology, "MIA");
        EXPECT_EQ(found.seed, expected.seed);
        EXPECT_EQ(found.labels, expected.labels);
        EXPECT_EQ(found.diameterMm, expected.diameterMm);
        EXPECT_EQ(found.meanHu, expected.meanHu);
        EXPECT_TRUE(std::ranges::equal(found.local, expected.local));
        EXPECT_TRUE(std::ranges::equal(found.mask, expected.mask));
        EXPECT_TRUE(std::ranges::equal(found.global, expected.global));
    }
}

TEST_F(PatchCacheFile, KnowsWhichOutlinesAreNotKnown)
{
    {
        PatchCacheWriter writer(file, kSmall, 2, "{}");
        PatchRecord unknown = record(1);
        unknown.mask.clear();
        writer.put(0, record(0));
        writer.put(1, unknown);
        writer.finish();
    }
    const PatchCache cache = openPatchCache(file);
    EXPECT_TRUE(std::ranges::equal(cache.nodules[0].mask, record(0).mask));
    EXPECT_TRUE(cache.nodules[1].mask.empty());
    EXPECT_TRUE(std::ranges::equal(cache.nodules[1].local, record(1).local));
    EXPECT_TRUE(std::ranges::equal(cache.nodules[1].global, record(1).global)) << "its place is that of any record";

    const std::string bytes = bytesOf(file);
    const RecordLayout layout(kSmall);
    const std::size_t mask = kPatchCachePage + layout.bytes() + layout.maskOffset();
    EXPECT_EQ(bytes.substr(mask, layout.localVoxels), std::string(layout.localVoxels, '\0'));
    const std::string index = bytes.substr(kPatchCachePage + 2 * layout.bytes());
    EXPECT_EQ(index.find("\"mask\":false"), index.rfind("\"mask\"")) << "said once, of the second nodule";
    EXPECT_THAT(index, testing::HasSubstr("\"mask\":false"));
}

TEST_F(PatchCacheFile, ReadsTheIndexOfEarlierVersions)
{
    // Word for word as it was written before outlines could be unknown.
    const PatchCacheIndex index = patchCacheIndexFromJson(
        R"({"local":{"size":5,"spacing_mm":1.0},"global":{"size":4,"spacing_mm":2.0},"provenance":{},"nodules":[)"
        R"({"id":"a","patient":"p","site":"B","split":"test","pathology":"MIA","seed":3,"labels":[1,null,0],)"
        R"("diameter_mm":12.5,"mean_hu":-310.0,"checksum":7}]})");
    EXPECT_EQ(index.hasMask, std::vector<bool>{true});
    EXPECT_EQ(toJson(index).find("mask"), std::string::npos) << "and a cache with all outlines is written like one";
}

TEST_F(PatchCacheFile, OutlivesItsFileAndTheCache)
{
    write(1);
    const CachedNodule nodule = openPatchCache(file).nodules.front();
    std::filesystem::remove(file);
    EXPECT_EQ(nodule.global.back(), 3071);
}

TEST_F(PatchCacheFile, RefusesToBeCutOffAnywhere)
{
    write(2);
    const std::size_t whole = std::filesystem::file_size(file);
    for (std::size_t bytes = whole - 1; bytes > 0; bytes -= std::min(bytes, bytes > 5200  ? std::size_t(997)
                                                                            : bytes > 200 ? std::size_t(131)
                                                                                          : std::size_t(7))) {
        std::filesystem::resize_file(file, bytes);
        EXPECT_NE(whyRefused(), "was read") << bytes << " bytes";
    }
    write(2);
    std::filesystem::resize_file(file, whole + 1);
    EXPECT_THAT(whyRefused(), testing::HasSubstr("truncated or has something behind its end"));
}

TEST_F(PatchCacheFile, RefusesEveryAlteredByteThatMatters)
{
    write(2);
    const RecordLayout layout(kSmall);
    const std::size_t whole = std::filesystem::file_size(file), index = kPatchCachePage + 2 * layout.bytes();
    const auto each = [&](std::size_t from, std::size_t to, std::size_t step) {
        for (std::size_t at = from; at < to; at += step) {
            flip(at);
            EXPECT_NE(whyRefused(), "was read") << "byte " << at;
            flip(at);
        }
    };
    each(0, sizeof(PatchCacheHeader), 1);
    each(kPatchCachePage, kPatchCachePage + layout.usedBytes(), 17);
    each(kPatchCachePage + layout.bytes(), kPatchCachePage + layout.bytes() + layout.usedBytes(), 17);
    each(index, whole, 3);
    EXPECT_EQ(whyRefused(), "was read") << "the file is whole again";
    flip(kPatchCachePage + layout.bytes() + 30);
    EXPECT_THAT(whyRefused(), testing::HasSubstr("nodule case 1 was altered"));
}

TEST_F(PatchCacheFile, RefusesAHeaderThatClaimsMoreThanThereIs)
{
    write(1);
    PatchCacheHeader header;
    {
        std::ifstream stream(file, std::ios::binary);
        stream.read(reinterpret_cast<char*>(&header), sizeof header);
    }
    for (std::uint64_t PatchCacheHeader::*field : {&PatchCacheHeader::count, &PatchCacheHeader::recordBytes,
                                                   &PatchCacheHeader::indexOffset, &PatchCacheHeader::indexBytes}) {
        for (std::uint64_t value : {std::uint64_t(0), std::uint64_t(1) << 62, ~std::uint64_t(0)}) {
            PatchCacheHeader altered = header;
            altered.*field = value;
            altered.checksum = checksumOf(altered);
            std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
            stream.write(reinterpret_cast<const char*>(&altered), sizeof altered);
            stream.close();
            EXPECT_NE(whyRefused(), "was read");
        }
    }
}

TEST_F(PatchCacheFile, RefusesForeignFilesAndOtherVersions)
{
    std::ofstream(file) << std::string(1000, 'x');
    EXPECT_THAT(whyRefused(), testing::HasSubstr("no patch cache"));
    std::ofstream(file) << "";
    EXPECT_THAT(whyRefused(), testing::HasSubstr("no patch cache"));
    std::ofstream(file) << "DSMTPC01" << std::string(1000, 'x');
    EXPECT_THAT(whyRefused(), testing::HasSubstr("another version"));
    EXPECT_THROW(openPatchCache(folder / "none"), Error);
    EXPECT_THROW(openPatchCache(folder.path()), Error);
}

TEST_F(PatchCacheFile, IsThereOnlyWhenItIsWhole)
{
    {
        PatchCacheWriter writer(file, kSmall, 2, "{}");
        writer.put(0, record(0));
        EXPECT_FALSE(std::filesystem::exists(file));
        EXPECT_THROW(writer.finish(), Error) << "one nodule is missing";
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    PatchRecord other = record(0);
    other.local.pop_back();
    PatchCacheWriter writer(file, kSmall, 1, "{}");
    EXPECT_THROW(writer.put(0, other), Error);
    EXPECT_THROW(PatchCacheWriter(folder / "no" / "such" / "folder", kSmall, 1, "{}"), Error);
}
