// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lidc/lidc_xml.h"

#include "core/base/error.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::lidc;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

std::string reasonAgainst(const std::string& bytes)
{
    try {
        readLidcXml(bytes, "reads.xml");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "";
}

/// Little or big endian, with byte order mark; of ASCII.
std::string utf16(const std::string& ascii, bool isLittleEndian)
{
    std::string bytes = isLittleEndian ? "\xFF\xFE" : "\xFE\xFF";
    for (const char letter : ascii) {
        bytes += isLittleEndian ? letter : '\0';
        bytes += isLittleEndian ? '\0' : letter;
    }
    return bytes;
}

} // namespace

TEST(LidcXml, ReadsBackEveryMark)
{
    EXPECT_EQ(readLidcXml(lidcText(twoReaders()), "reads.xml"), twoReaders());
}

TEST(LidcXml, ReadsEachOfItsEncodings)
{
    EXPECT_EQ(readLidcXml(utf16(lidcText(twoReaders(), "UTF-16"), true), "reads.xml"), twoReaders());
    EXPECT_EQ(readLidcXml(utf16(lidcText(twoReaders(), "UTF-16"), false), "reads.xml"), twoReaders());
    LidcReads reads = twoReaders();
    reads.sessions[0].nodules[0].id = "N\xFC";
    const std::string latin1 = lidcText(reads, "ISO-8859-1");
    EXPECT_EQ(readLidcXml(latin1, "reads.xml").sessions[0].nodules[0].id, "N\xC3\xBC");
    EXPECT_THAT(reasonAgainst(lidcText(reads)), HasSubstr("not well-formed"));
    EXPECT_THAT(reasonAgainst(lidcText(reads, "EBCDIC-CP-US")), HasSubstr("its encoding is none of"));
}

TEST(LidcXml, PassesOverBlanksPrefixesAndForeignElements)
{
    std::string text = lidcText(twoReaders());
    text = replaced(text, "<xCoord>163</xCoord>", "<lidc:xCoord>\n\t 163 \r\n</lidc:xCoord>");
    text = replaced(text, "<noduleID>", "<xCoord>7</xCoord><!-- x --><roi2><xCoord>8</xCoord></roi2><noduleID>");
    text = replaced(text, "<subtlety>", "<charm>9</charm><subtlety>");
    EXPECT_EQ(readLidcXml(text, "reads.xml"), twoReaders());
}

TEST(LidcXml, LetsNoControlCharacterThrough)
{
    const std::string text = replaced(lidcText(twoReaders()), "Nodule 001", "\n No&#x9b;du\tle\xC2\xA0&#10;1\x7F");
    EXPECT_EQ(readLidcXml(text, "reads.xml").sessions[0].nodules[0].id, "No  du le\xC2\xA0 1");
}

TEST(LidcXml, LeavesOutAJudgementOffItsScaleAndSaysSo)
{
    std::string text = lidcText(twoReaders());
    text = replaced(text, "<calcification>6<", "<calcification>7<");
    text = replaced(text, "<internalStructure>1<", "<internalStructure>5<");
    text = replaced(text, "<margin>4<", "<margin>sharp<");
    text = replaced(text, "<texture>5</texture>", "<texture/>");
    const LidcReads reads = readLidcXml(text, "reads.xml");
    LidcCharacteristics expected = twoReaders().sessions[0].nodules[0].characteristics;
    expected.calcification = expected.internalStructure = expected.margin = expected.texture = std::nullopt;
    EXPECT_EQ(reads.sessions[0].nodules[0].characteristics, expected);
    EXPECT_THAT(
        reads.notes,
        ElementsAre(
            "reader 1, \"Nodule 001\": internalStructure is \"5\", not on its scale from 1 to 4, and is left out",
            "reader 1, \"Nodule 001\": calcification is \"7\", not on its scale from 1 to 6, and is left out",
            "reader 1, \"Nodule 001\": margin is \"sharp\", not on its scale from 1 to 5, and is left out"));
}

TEST(LidcXml, TellsSmallNodulesByTheirOnePoint)
{
    // Some files judge small nodules with zeros.
    const std::string id = "<noduleID>IL057_12</noduleID>";
    const std::string zeros = "<characteristics><subtlety>0</subtlety><margin></margin></characteristics>";
    const std::string text = lidcText(twoReaders());
    EXPECT_EQ(readLidcXml(replaced(text, id, id + zeros), "reads.xml"), twoReaders());

    const std::string judged = "<characteristics><subtlety>2</subtlety></characteristics>";
    const LidcReads reads = readLidcXml(replaced(text, id, id + judged), "reads.xml");
    EXPECT_TRUE(reads.sessions[0].smallNodules.empty());
    ASSERT_EQ(reads.sessions[0].nodules.size(), 2u);
    EXPECT_EQ(reads.sessions[0].nodules[1].characteristics.subtlety, 2);
}

TEST(LidcXml, LeavesOutMarksWithoutAPlaceAndSaysSo)
{
    LidcReads reads = twoReaders();
    reads.sessions[0].nodules[0].contours[1].points.clear();
    reads.sessions[0].nodules.push_back({"nowhere", {}, {}});
    std::string text = replaced(lidcText(reads), "<locus>", "<locus2>");
    text = replaced(text, "</locus>", "</locus2>");
    EXPECT_THAT(readLidcXml(text, "reads.xml").notes,
                ElementsAre("reader 1, \"Nodule 001\": a contour without points is left out",
                            "reader 1, \"nowhere\": a nodule that was neither judged nor marked on an image is left "
                            "out",
                            "reader 2, \"114108\": a non-nodule without a place is left out"));
}

TEST(LidcXml, NamesFileLineAndReason)
{
    const std::string text = lidcText(twoReaders());
    // Known when the point ends, two lines below its beginning.
    const auto line = 3 + std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find("<edgeMap>")), '\n');
    EXPECT_EQ(reasonAgainst(replaced(text, "<xCoord>163<", "<xCoord>-1<")),
              "reads.xml: line " + std::to_string(line) + ": xCoord is \"-1\", not a whole number from 0 to 65535");
    EXPECT_THAT(reasonAgainst(replaced(text, "<xCoord>163</xCoord>", "")), HasSubstr("xCoord is \"\""));
    EXPECT_THAT(reasonAgainst(replaced(text, "<yCoord>197<", "<yCoord>1.5<")), HasSubstr("yCoord is \"1.5\""));
    EXPECT_THAT(reasonAgainst(replaced(text, "-60.25", "nan")), HasSubstr("imageZposition is \"nan\""));
    EXPECT_THAT(reasonAgainst(replaced(text, "FALSE", "perhaps")), HasSubstr("neither TRUE nor FALSE"));
    EXPECT_THAT(reasonAgainst(replaced(text, "</roi>", "</rio>")), HasSubstr("mismatched tag"));
    EXPECT_EQ(reasonAgainst(lidcText(twoReaders("no uid"))), "reads.xml: it names no CT series (SeriesInstanceUid)");
    EXPECT_EQ(reasonAgainst("<a/>"),
              "reads.xml: line 1: it is no LIDC file: its first element is \"a\", not \"LidcReadMessage\"");
    EXPECT_EQ(reasonAgainst("<IdriReadMessage/>"),
              "reads.xml: line 1: it holds readings of a chest X-ray (IdriReadMessage), not of a CT");
    EXPECT_EQ(reasonAgainst(""), "reads.xml: line 1: it is cut off before its end");
}

TEST(LidcXml, IsKnownByItsContent)
{
    const TemporaryFolder folder;
    const auto isKnown = [&](const std::string& bytes) {
        std::ofstream(folder / "x.bin", std::ios::binary) << bytes;
        return isLidcXml(folder / "x.bin");
    };
    EXPECT_TRUE(isKnown(lidcText(twoReaders())));
    EXPECT_TRUE(isKnown(utf16(lidcText(twoReaders(), "UTF-16"), true)));
    EXPECT_TRUE(isKnown("<IdriReadMessage>"));
    EXPECT_TRUE(isKnown("<!DOCTYPE LidcReadMessage [<!ENTITY a 'a'>]><LidcReadMessage/>"));
    EXPECT_TRUE(isKnown("<!--" + std::string(4000, 'x') + "--><LidcReadMessage>"));
    EXPECT_FALSE(isKnown("<!--" + std::string(4096, 'x') + "--><LidcReadMessage>"));
    EXPECT_FALSE(isKnown("<a><LidcReadMessage/></a>"));
    EXPECT_FALSE(isKnown("LidcReadMessage"));
    EXPECT_FALSE(isKnown(""));
    EXPECT_FALSE(isKnown(std::string(132, '\0') + "DICM"));
    EXPECT_FALSE(isLidcXml(folder / "absent"));
    EXPECT_FALSE(isLidcXml(folder.path()));
    EXPECT_FALSE(isLidcXml("/dev/zero"));
}

TEST(LidcXml, RefusesFilesThatCannotBeReadOrAreTooLarge)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "large.xml") << lidcText(twoReaders());
    EXPECT_EQ(readLidcXml(folder / "large.xml"), twoReaders());
    std::filesystem::resize_file(folder / "large.xml", kLargestLidcFile + 1);
    for (const auto& file : {folder / "large.xml", folder / "absent.xml", folder.path()})
        try {
            readLidcXml(file);
            ADD_FAILURE() << file;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), testing::StartsWith(file.string() + ": it is "));
        }
}
