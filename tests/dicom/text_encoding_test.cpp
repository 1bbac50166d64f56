// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/text_encoding.h"

#include "core/dicom/scan.h"
#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

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
