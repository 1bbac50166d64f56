// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to do harm: whatever comes out, it is an answer or a reason, never a crash and never much memory.
#include "core/lidc/lidc_xml.h"

#include "core/base/error.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <random>
#include <sys/resource.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::lidc;
using testing::HasSubstr;

namespace {

std::string reasonAgainst(const std::string& bytes)
{
    try {
        readLidcXml(bytes, "reads.xml");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput) << error.message();
        EXPECT_THAT(error.message(), testing::StartsWith("reads.xml: "));
        return error.message();
    }
    return "";
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
constexpr bool kIsSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kIsSanitized = false;
#endif

long peakMegabytes()
{
    ::rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

std::string times(std::size_t count, const std::string& text)
{
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t n = 0; n < count; ++n)
        all += text;
    return all;
}

std::string message(const std::string& inside)
{
    return "<LidcReadMessage><ResponseHeader><SeriesInstanceUid>1.2</SeriesInstanceUid></ResponseHeader>" + inside +
           "</LidcReadMessage>";
}

/// One to six of: a random byte, a stretch removed, doubled, moved or cut off at the end.
std::string damaged(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return std::size_t(random()) % limit; };
    for (std::size_t n = 1 + below(6); n > 0 && bytes.size() > 100; --n) {
        const std::size_t at = below(bytes.size() - 64), length = below(64);
        switch (below(5)) {
        case 0:
        case 1:
            bytes[at] = char(random());
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3:
            bytes.insert(below(bytes.size()), bytes.substr(at, length));
            break;
        default:
            if (below(8) == 0)
                bytes.resize(at + 8);
        }
    }
    return bytes;
}

} // namespace

TEST(HostileXml, MayDeclareABillionLaughs)
{
    std::string laughs = "<!ENTITY lol \"lol\">";
    for (int n = 1; n < 10; ++n) {
        const std::string before = n == 1 ? "&lol;" : "&lol" + std::to_string(n - 1) + ";";
        laughs += "<!ENTITY lol" + std::to_string(n) + " \"" + times(10, before) + "\">";
    }
    EXPECT_EQ(reasonAgainst("<!DOCTYPE LidcReadMessage [" + laughs + "]>" + message("&lol9;")),
              "reads.xml: line 1: it has a document type declaration (DOCTYPE), which is not read");
    EXPECT_THAT(reasonAgainst(message("&lol9;")), HasSubstr("undefined entity"));
}

TEST(HostileXml, MayNameAnotherFileAsEntity)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "uid.txt") << "1.2.840.1";
    const std::string path = (folder / "uid.txt").string();
    for (const std::string& declaration :
         {"<!DOCTYPE LidcReadMessage [<!ENTITY uid SYSTEM \"" + path + "\">]>",
          "<!DOCTYPE LidcReadMessage SYSTEM \"file://" + path + "\">",
          "<!DOCTYPE LidcReadMessage [<!ENTITY % uid SYSTEM \"" + path + "\"> %uid;]>"})
        EXPECT_THAT(reasonAgainst(declaration + "<LidcReadMessage><ResponseHeader><SeriesInstanceUid>&uid;"
                                                "</SeriesInstanceUid></ResponseHeader></LidcReadMessage>"),
                    HasSubstr("(DOCTYPE), which is not read"));
    // An inclusion is an element like any other.
    const std::string include = "<LidcReadMessage xmlns:xi=\"http://www.w3.org/2001/XInclude\"><ResponseHeader>"
                                "<SeriesInstanceUid><xi:include href=\"" +
                                path + "\" parse=\"text\"/></SeriesInstanceUid></ResponseHeader></LidcReadMessage>";
    EXPECT_THAT(reasonAgainst(include), HasSubstr("it names no CT series"));
}

TEST(HostileXml, MayNestAsDeepAsItLikes)
{
    EXPECT_EQ(reasonAgainst(message(times(100'000, "<a>"))),
              "reads.xml: line 1: its elements are nested more than 32 deep");
    EXPECT_EQ(reasonAgainst(message(times(31, "<a>") + times(31, "</a>"))), "");
}

TEST(HostileXml, MayHoldWhatNeverEndsWithoutFillingTheMemory)
{
    if (kIsSanitized)
        GTEST_SKIP() << "sanitizers take memory of their own";
    const long before = peakMegabytes();
    const std::size_t most = kLargestLidcFile - 1000;
    // Making the texts takes two of them; reading them must not take as much again.
    EXPECT_THAT(reasonAgainst("<LidcReadMessage uid=\"" + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<" + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<LidcReadMessage><!--" + std::string(most, '-')), HasSubstr("not well-formed"));
    EXPECT_THAT(reasonAgainst("<LidcReadMessage><!--" + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<!--" + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<?x " + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<LidcReadMessage>&" + std::string(most, 'x')), HasSubstr("longer than 256 KB"));
    EXPECT_THAT(reasonAgainst("<LidcReadMessage>" + std::string(most, 'x')), HasSubstr("cut off"));
    EXPECT_THAT(reasonAgainst("<LidcReadMessage><![CDATA[" + std::string(most, 'x')), HasSubstr("cut off"));
    EXPECT_LT(peakMegabytes() - before, 64 + 2 * 64);
    EXPECT_THAT(reasonAgainst(std::string(kLargestLidcFile + 1, ' ')), HasSubstr("it is larger than 64 MB"));
}

TEST(HostileXml, MayHoldMoreOfEverythingThanALidcFile)
{
    EXPECT_THAT(reasonAgainst(message(times(500'000, "<a/>"))), HasSubstr("it has more than 500000 elements"));
    std::string attributes;
    for (int n = 0; n < 10'001; ++n)
        attributes += "<a a" + std::to_string(n) + "='1'/>";
    EXPECT_THAT(reasonAgainst(message(attributes)), HasSubstr("it has more than 10000 attributes"));
    EXPECT_THAT(reasonAgainst(message(times(17, "<readingSession/>"))), HasSubstr("more than 16 reading sessions"));
    EXPECT_THAT(reasonAgainst(message("<ResponseHeader><StudyInstanceUID>" + times(300, "1<!-- -->"))),
                HasSubstr("longer than 256 bytes"));
    const LidcReads reads =
        readLidcXml(message("<readingSession>" + times(5000, "<nonNodule/>") + "</readingSession>"), "reads.xml");
    EXPECT_EQ(reads.notes.size(), 101u);
    EXPECT_EQ(reads.notes.back(), "4900 more were left out in the same ways");
}

TEST(HostileXml, MayBeCutOffAtEveryByte)
{
    const std::string text = lidcText(twoReaders());
    const std::size_t end = text.find_last_not_of('\n') + 1;
    for (std::size_t length = 0; length < end; ++length)
        EXPECT_NE(reasonAgainst(text.substr(0, length)), "") << length;
    EXPECT_EQ(reasonAgainst(text.substr(0, end)), "");
}

TEST(HostileXml, MayBeDamagedInAnyWay)
{
    std::mt19937 random(1);
    const std::string text = lidcText(twoReaders()), latin1 = lidcText(twoReaders(), "ISO-8859-1");
    int read = 0;
    for (int n = 0; n < 2000; ++n) {
        const std::string bytes = damaged(n % 2 == 0 ? text : latin1, random);
        try {
            const LidcReads reads = readLidcXml(bytes, "reads.xml");
            ++read;
            EXPECT_EQ(countByReader(reads).size(), reads.sessions.size());
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput) << error.message();
        }
    }
    EXPECT_GT(read, 50);
    EXPECT_LT(read, 1900);
}
