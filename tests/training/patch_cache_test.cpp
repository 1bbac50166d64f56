// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/patch_cache.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using training::CachedNodule;
using training::kCachedGlobal;
using training::kCachedLocal;

namespace {

std::size_t cubed(int size)
{
    return std::size_t(size) * std::size_t(size) * std::size_t(size);
}

CachedNodule nodule(std::uint64_t seed)
{
    CachedNodule nodule{seed, {1, -1, 0}, 12.5f, -310, {}, {}, {}};
    nodule.local.assign(cubed(kCachedLocal.size), std::int16_t(-700 + int(seed)));
    nodule.mask.assign(cubed(kCachedLocal.size), 0);
    nodule.global.assign(cubed(kCachedGlobal.size), -850);
    nodule.local[5] = -1024;
    nodule.mask[77] = 1;
    nodule.global.back() = 3071;
    return nodule;
}

class PatchCache : public testing::Test {
protected:
    fixtures::TemporaryFolder folder;
    std::filesystem::path file = folder / "patches.cache";

    void expectRefused(const std::string& why) const
    {
        try {
            training::readPatchCache(file);
            FAIL() << "was read";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), testing::HasSubstr(file.string()));
            EXPECT_THAT(error.message(), testing::HasSubstr(why));
        }
    }
};

} // namespace

TEST_F(PatchCache, ReadsWhatItWrote)
{
    training::writePatchCache(file, {nodule(1), nodule(2)});
    const auto read = training::readPatchCache(file);
    ASSERT_EQ(read.size(), 2u);
    for (std::uint64_t n = 0; n < 2; ++n) {
        const CachedNodule expected = nodule(n + 1);
        EXPECT_EQ(read[n].seed, expected.seed);
        EXPECT_EQ(read[n].labels, expected.labels);
        EXPECT_EQ(read[n].diameterMm, expected.diameterMm);
        EXPECT_EQ(read[n].meanHu, expected.meanHu);
        EXPECT_TRUE(read[n].local == expected.local && read[n].mask == expected.mask &&
                    read[n].global == expected.global);
    }
}

TEST_F(PatchCache, RefusesAFileThatIsCutOffOrTooLong)
{
    training::writePatchCache(file, {nodule(1)});
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    expectRefused("truncated");
    std::filesystem::resize_file(file, std::filesystem::file_size(file) + 2);
    expectRefused("truncated");
    std::filesystem::resize_file(file, 10);
    expectRefused("no patch cache");
}

TEST_F(PatchCache, RefusesACountThatTheFileCannotHold)
{
    training::writePatchCache(file, {nodule(1)});
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(16);
    stream.write("\xff\xff\xff\xff\xff\xff\xff\x7f", 8);
    stream.close();
    expectRefused("truncated");
}

TEST_F(PatchCache, RefusesForeignFiles)
{
    std::ofstream(file) << std::string(1000, 'x');
    expectRefused("no patch cache");
    std::filesystem::remove(file);
    EXPECT_THROW(training::readPatchCache(file), Error);
}
