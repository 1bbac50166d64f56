// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/text_encoding.h"

#include "core/dicom/scan.h"
#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::dicom;

TEST(ToUtf8, FollowsTheDeclaredCharacterSet)
{
    EXPECT_EQ(toUtf8("Buc^J\xE9r\xF4me", "ISO_IR 100", true), "Buc^J\xC3\xA9r\xC3\xB4me");
    EXPECT_EQ(toUtf8("\xBB\xEE\xDA\x63\x65\xDC\xD1\x79\x70\x7A\xD3", "ISO_IR 144").empty(), false);
    EXPECT_EQ(toUtf8("Wang^\xD0\xA1\xB6\xAB", "GB18030", true), "Wang^\xE5\xB0\x8F\xE4\xB8\x9C");
    EXPECT_EQ(toUtf8("\xE5\xB0\x8F", "ISO_IR 192"), "\xE5\xB0\x8F");
}

TEST(ToUtf8, ReadsCodeExtensions)
{
    // PS3.5 H.3.1 and H.3.2: Yamada Tarou in Kanji and in half-width Katakana.
    const std::string name = "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B";
    EXPECT_EQ(toUtf8(name, "\\ISO 2022 IR 87", true), "Yamada^Tarou=\xE5\xB1\xB1\xE7\x94\xB0^\xE5\xA4\xAA\xE9\x83\x8E");
    EXPECT_EQ(toUtf8("\xD4\xCF\xC0\xDE^x", "ISO 2022 IR 13\\ISO 2022 IR 87", true),
              "\xEF\xBE\x94\xEF\xBE\x8F\xEF\xBE\x80\xEF\xBE\x9E^x");
    // PS3.5 I.2: a Korean name.
    EXPECT_EQ(toUtf8("Hong^Gildong=\x1b$)C\xFB\xF3^\x1b$)C\xD1\xCE\xD4\xD7", "\\ISO 2022 IR 149", true),
              "Hong^Gildong=\xE6\xB4\xAA^\xE5\x90\x89\xE6\xB4\x9E");
}

TEST(FromUtf8, WritesTheExamplesOfTheStandard)
{
    // PS3.5 H.3.1, H.3.2, I.2, J.3 and K.2.
    const std::string yamada = "Yamada^Tarou=\xE5\xB1\xB1\xE7\x94\xB0^\xE5\xA4\xAA\xE9\x83\x8E"
                               "=\xE3\x82\x84\xE3\x81\xBE\xE3\x81\xA0^\xE3\x81\x9F\xE3\x82\x8D\xE3\x81\x86";
    EXPECT_EQ(fromUtf8(yamada, "\\ISO 2022 IR 87", true), "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B"
                                                          "=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B");
    EXPECT_EQ(fromUtf8("\xEF\xBE\x94\xEF\xBE\x8F\xEF\xBE\x80\xEF\xBE\x9E^\xEF\xBE\x80\xEF\xBE\x9B\xEF\xBD\xB3"
                       "=\xE5\xB1\xB1\xE7\x94\xB0^\xE5\xA4\xAA\xE9\x83\x8E",
                       "ISO 2022 IR 13\\ISO 2022 IR 87", true),
              "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J");
    EXPECT_EQ(fromUtf8("Hong^Gildong=\xE6\xB4\xAA^\xE5\x90\x89\xE6\xB4\x9E=\xED\x99\x8D^\xEA\xB8\xB8\xEB\x8F\x99",
                       "\\ISO 2022 IR 149", true),
              "Hong^Gildong=\x1b$)C\xFB\xF3^\x1b$)C\xD1\xCE\xD4\xD7=\x1b$)C\xC8\xAB^\x1b$)C\xB1\xE6\xB5\xBF");
    EXPECT_EQ(fromUtf8("Zhang^XiaoDong=\xE5\xBC\xA0^\xE5\xB0\x8F\xE4\xB8\x9C", "\\ISO 2022 IR 58", true),
              "Zhang^XiaoDong=\x1b$)A\xD5\xC5^\x1b$)A\xD0\xA1\xB6\xAB");
}

TEST(FromUtf8, KeepsWildcardsAndComesBackFromEverySet)
{
    for (const auto& [name, sets] :
         {std::pair("\xE5\xB1\xB1*", "\\ISO 2022 IR 87"), std::pair("*\xED\x99\x8D?^*", "\\ISO 2022 IR 149"),
          std::pair("\xE5\xBC\xA0*", "\\ISO 2022 IR 58"), std::pair("\xE5\xBC\xA0*", "GB18030"),
          std::pair("M\xC3\xBCller^\xD0\x98\xD0\xB2?", "ISO 2022 IR 100\\ISO 2022 IR 144"),
          std::pair("\xE4\xB8\x82*", "\\ISO 2022 IR 87\\ISO 2022 IR 159"), std::pair("M\xC3\xBC*", "ISO_IR 100")}) {
        const auto written = fromUtf8(name, sets, true);
        ASSERT_TRUE(written) << name << sets;
        EXPECT_EQ(toUtf8(*written, sets, true), name) << sets;
        const std::string text = name;
        for (const char wildcard : {'*', '?'})
            EXPECT_EQ(std::count(written->begin(), written->end(), wildcard),
                      std::count(text.begin(), text.end(), wildcard))
                << sets;
    }
}

TEST(FromUtf8, SaysWhenItCannotBeWritten)
{
    EXPECT_FALSE(fromUtf8("\xE5\xBC\xA0", "ISO_IR 100"));
    EXPECT_FALSE(fromUtf8("\xED\x99\x8D", "\\ISO 2022 IR 87")) << "hangul in a Japanese set";
    EXPECT_FALSE(fromUtf8("\xE5\xBC\xA0", "\\ISO 2022 IR 999"));
    EXPECT_FALSE(fromUtf8("\xC3\xBC", ""));
    EXPECT_EQ(fromUtf8("Mueller*", "NONSENSE"), "Mueller*") << "needs no set";
}

TEST(ToUtf8, NeverFailsOnAWrongDeclaration)
{
    EXPECT_EQ(toUtf8("M\xFCller", ""), "M\xC3\xBCller");
    EXPECT_EQ(toUtf8("M\xC3\xBCller", ""), "M\xC3\xBCller");
    EXPECT_EQ(toUtf8("M\xFCller", "ISO_IR 192"), "M\xC3\xBCller");
    EXPECT_EQ(toUtf8("M\xFCller", "NONSENSE"), "M\xC3\xBCller");
    EXPECT_EQ(toUtf8("a\x01"
                     "b",
                     ""),
              "ab");
}

TEST(DisplayedName, JoinsThePartsOfTheFirstGroup)
{
    EXPECT_EQ(displayedName("Doe^Jane^^Dr^MD"), "Doe Jane Dr MD");
    EXPECT_EQ(displayedName("Yamada^Tarou=\xE5\xB1\xB1"), "Yamada Tarou");
    EXPECT_EQ(displayedName("=\xE5\xB1\xB1^x"), "\xE5\xB1\xB1 x");
    EXPECT_EQ(displayedName(""), "");
}

TEST(Scan, ShowsTextInItsOwnLetters)
{
    const fixtures::CtFolder folder(*fixtures::tellingVolume());
    folder.editAll(5, [](DcmDataset& dataset, int) {
        dataset.putAndInsertString(DCM_SpecificCharacterSet, "GB18030");
        dataset.putAndInsertString(DCM_PatientName, "Wang^\xD0\xA1\xB6\xAB");
    });
    EXPECT_EQ(scan(folder.path()).series.at(0).record.patientName, "Wang \xE5\xB0\x8F\xE4\xB8\x9C");
}
