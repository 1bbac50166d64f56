// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_pool.h"

#include "core/base/error.h"
#include "core/dicom/decoder_limits.h"
#include "core/dicom/parallel.h"
#include "tests/fixtures/encoded_ct.h"
#include "tests/fixtures/sanitized.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <thread>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

constexpr int kRows = 40, kColumns = 30;

CompressedFrame someFrame(const std::string& name = "JPEG lossless, 16 bit")
{
    const Encoding& encoding =
        *std::find_if(encodings().begin(), encodings().end(), [&](const Encoding& e) { return e.name == name; });
    return {encoding.transferSyntaxUid, kRows, kColumns, 16, 12, true, encodedStream(encoding, kRows, kColumns, 9)};
}

std::string failureOf(DecoderPool& pool, const CompressedFrame& frame, ErrorKind kind = ErrorKind::BadInput)
{
    std::vector<std::uint16_t> cells(std::size_t(frame.rows) * std::size_t(frame.columns));
    try {
        pool.decode(frame, cells);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind) << error.message();
        return error.message();
    }
    return "";
}

/// A program that says that it is ready and then does something else than decoding.
class Impostor final {
public:
    explicit Impostor(const std::string& deed)
    {
        std::ofstream(program()) << "#!/bin/sh\nprintf 'DSMF\\001\\000\\001\\000\\000\\000\\000\\000'\n"
                                 << deed << '\n';
        std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
    }
    std::filesystem::path program() const { return m_folder / "impostor"; }

private:
    TemporaryFolder m_folder;
};

} // namespace

TEST(DecoderPool, GivesTheSameCellsAsDecodingHere)
{
    DecoderPool pool;
    for (const char* name :
         {"JPEG lossless, 16 bit", "JPEG-LS lossless, 16 bit", "RLE, 16 bit", "JPEG 2000 lossless, 16 bit"}) {
        const CompressedFrame frame = someFrame(name);
        std::vector<std::uint16_t> here(kRows * kColumns), there(kRows * kColumns);
        decodeFrame(frame, here);
        pool.decode(frame, there);
        EXPECT_EQ(here, there) << name;
    }
}

TEST(DecoderPool, DecodesASmallPictureAfterALargeOne)
{
    DecoderPool pool;
    const Encoding& encoding = encodings().at(5);
    for (const int size : {2048, 40, 1024}) {
        const CompressedFrame frame{
            encoding.transferSyntaxUid, size, size, 16, 12, true, encodedStream(encoding, size, size, 2)};
        std::vector<std::uint16_t> cells(std::size_t(size) * std::size_t(size));
        pool.decode(frame, cells);
        EXPECT_EQ(cells, someCells(size, size, 16, 2)) << size;
    }
}

TEST(DecoderPool, ServesManyThreadsOfWhichSomeHaveDamagedPictures)
{
    DecoderPool pool;
    const CompressedFrame sound = someFrame();
    std::vector<std::uint16_t> expected(kRows * kColumns);
    decodeFrame(sound, expected);
    std::atomic<int> equal{0}, refused{0};
    forEachParallel(200, {}, "", [&](std::size_t n) {
        CompressedFrame frame = sound;
        if (n % 4 == 0)
            frame.stream.resize(sound.stream.size() * 3 / 4);
        if (n % 4 == 1)
            frame.stream[0] = std::byte{0};
        std::vector<std::uint16_t> cells(expected.size());
        try {
            pool.decode(frame, cells);
            equal += cells == expected ? 1 : 0;
        } catch (const Error&) {
            ++refused;
        }
    });
    EXPECT_GE(equal, 100);
    EXPECT_GE(refused, 50);
}

TEST(DecoderPool, SaysHowTheDecoderEndedAndGoesOnWithAnother)
{
    const Impostor crashing("kill -SEGV $$");
    DecoderPool pool({}, crashing.program());
    for (int n = 0; n < 2; ++n)
        EXPECT_EQ(failureOf(pool, someFrame()),
                  "the decoder was stopped by signal 11 while decoding it: its pixel data are damaged");
}

TEST(DecoderPool, AnEndlessLoopInDcmtkCostsOnePicture)
{
    // The marker TEM (T.81 table B.1), which DCMTK 3.6.7 never gets past.
    CompressedFrame endless = someFrame();
    const std::array kTem{std::byte{0xFF}, std::byte{1}};
    endless.stream.insert(endless.stream.begin() + 2, kTem.begin(), kTem.end());
    DecoderPool pool;
    EXPECT_EQ(failureOf(pool, endless), "decoding it takes more than 1.5 s: its pixel data are damaged");
    EXPECT_EQ(failureOf(pool, someFrame()), "");
}

TEST(DecoderPool, BelievesNoNonsense)
{
    const Impostor babbling("cat >/dev/null & printf 'nonsense that is no answer'; exec sleep 60");
    DecoderPool pool({}, babbling.program());
    EXPECT_THAT(failureOf(pool, someFrame()), HasSubstr("while decoding it: its pixel data are damaged"));
}

TEST(DecoderPool, BlamesItselfWhenTheProgramIsMissingOrDoesNotStart)
{
    DecoderPool missing({}, "/no/such/dsmt-decoder");
    EXPECT_THAT(failureOf(missing, someFrame(), ErrorKind::Failed),
                HasSubstr("/no/such/dsmt-decoder cannot be started"));
    DecoderPool failing({}, "/bin/false");
    EXPECT_EQ(failureOf(failing, someFrame(), ErrorKind::Failed),
              "/bin/false ended with exit code 1 before it was ready");
}

TEST(DecoderPool, StopsWaitingWhenItIsAskedTo)
{
    const Impostor sleeping("exec sleep 60");
    std::stop_source source;
    DecoderPool pool(source.get_token(), sleeping.program());
    std::jthread impatient([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    std::vector<std::uint16_t> cells(kRows * kColumns);
    EXPECT_THROW(pool.decode(someFrame(), cells), Cancelled);
}

TEST(DecoderLimits, TheDecoderIsEndedAfterItsTimeOnTheProcessor)
{
    CompressedFrame frame;
    frame.rows = frame.columns = 1;
    EXPECT_EXIT(
        {
            const FrameLimits limits(frame);
            for (std::atomic<int> n = 0;; ++n)
                ;
        },
        testing::KilledBySignal(SIGPROF), "");
}

#if !defined(DSMT_ADDRESS_SANITIZED)
TEST(DecoderLimits, TheDecoderGetsNoMoreMemoryThanItsPictureNeedsAndNoFile)
{
    CompressedFrame frame;
    frame.rows = frame.columns = 512;
    EXPECT_EXIT(
        {
            restrictProcess();
            const FrameLimits limits(frame);
            const bool hasEnough = std::malloc(32 << 20) != nullptr;
            const bool hasTooMuch = std::malloc(std::size_t(256) << 20) != nullptr;
            const bool opensFile = std::ifstream("/etc/passwd").good();
            std::_Exit(hasEnough && !hasTooMuch && !opensFile ? 0 : 1);
        },
        testing::ExitedWithCode(0), "");
}
#endif
