// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/deidentify.h"

#include "core/base/error.h"
#include "core/dicom/clean_text.h"
#include "core/dicom/confidentiality_profile.h"
#include "core/dicom/pseudonyms.h"
#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <gmock/gmock.h>
#include <set>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

namespace {

// What stands in the planted values; none of it may come through.
constexpr const char *kText = "PLANTED", *kDate = "19570605", *kUid = "1.2.276.0.987.654321.7", *kNumber = "98765";

DcmTagKey tagOf(const ProfileRow& row)
{
    return {row.group, row.element};
}

/// A value with a mark in the kind of value that the attribute has.
void plant(DcmItem& item, const DcmTagKey& key)
{
    DcmTag tag(key);
    const DcmEVR vr = tag.getEVR();
    if (vr == EVR_SQ) {
        DcmItem* nested = nullptr;
        item.findOrCreateSequenceItem(tag, nested, -2);
        nested->putAndInsertString(DCM_PatientName, kText);
        nested->putAndInsertString(DCM_ReferencedSOPInstanceUID, kUid);
        nested->putAndInsertString(DCM_StudyDate, kDate);
        nested->putAndInsertString(DCM_PatientComments, kText);
    } else if (vr == EVR_DA) {
        item.putAndInsertString(tag, kDate);
    } else if (vr == EVR_DT) {
        item.putAndInsertString(tag, (std::string(kDate) + "101112").c_str());
    } else if (vr == EVR_UI) {
        item.putAndInsertString(tag, kUid);
    } else if (vr == EVR_DS || vr == EVR_IS) {
        item.putAndInsertString(tag, kNumber);
    } else if (vr == EVR_TM || vr == EVR_AS || vr == EVR_CS || vr == EVR_PN || vr == EVR_AE || vr == EVR_SH ||
               vr == EVR_LO || vr == EVR_ST || vr == EVR_LT || vr == EVR_UT || vr == EVR_UC) {
        item.putAndInsertString(tag, kText);
    } else if (vr == EVR_US) {
        item.putAndInsertUint16(tag, 7);
    } else {
        item.insert(new DcmOtherByteOtherWord(DcmTag(key, EVR_OB)), OFTrue);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        item.putAndInsertUint8Array(DcmTag(key, EVR_OB), reinterpret_cast<const Uint8*>("PLANTED!"), 8);
    }
}

void plantEverywhere(DcmItem& item)
{
    for (const ProfileRow& row : confidentialityProfile())
        if (row.group > 8 || (row.group == 8 && row.element != 0x0018))
            if (row.group != 0xFFFC && row.group != 0xFFFA)
                plant(item, tagOf(row));
    item.putAndInsertString(DcmTag(0x0009, 0x0010, EVR_LO), kText);
    item.putAndInsertString(DcmTag(0x0009, 0x1001, EVR_LO), kText);
    item.putAndInsertString(DcmTag(0x6002, 0x1500, EVR_LO), kText); // label of an overlay
    item.putAndInsertString(DcmTag(0x5000, 0x2500, EVR_LO), kText); // and of a curve
    item.putAndInsertString(DCM_RetrieveURL, kText);
}

class Deidentify : public testing::Test {
protected:
    fs::path into(const std::string& name) const { return folder / name; }

    DeidentifiedFile clean(const fs::path& file, const fs::path& target) const
    {
        std::set<fs::path> taken;
        return deidentify(file, &target, options, taken);
    }

    TemporaryFolder folder;
    CtFolder ct{*tellingVolume()};
    DeidentifyOptions options{.key = "a key of sixteen bytes and more"};
};

} // namespace

TEST_F(Deidentify, LeavesNoPlantedMarkInAnyAttributeOfTheTable)
{
    ASSERT_GT(confidentialityProfile().size(), 450u);
    const fs::path marked = folder / "PLANTED.dcm";
    fs::copy_file(ct.slice(0), marked);
    editFile(marked, [](DcmDataset& dataset) {
        plantEverywhere(dataset);
        DcmItem *nested = nullptr, *deeper = nullptr;
        dataset.findOrCreateSequenceItem(DCM_ReferencedSeriesSequence, nested, -2);
        plantEverywhere(*nested);
        nested->findOrCreateSequenceItem(DCM_PurposeOfReferenceCodeSequence, deeper, -2);
        plantEverywhere(*deeper);
        // These say what the file is, and are looked at before it is cleaned.
        dataset.putAndInsertString(DCM_SOPInstanceUID, kUid);
        dataset.putAndInsertString(DCM_SeriesInstanceUID, kUid);
    });
    {
        std::fstream stream(marked, std::ios::binary | std::ios::in | std::ios::out);
        stream << "PLANTED in the preamble";
    }
    const std::string before = bytesOf(marked);
    for (const char* mark : {kText, kDate, kUid, kNumber})
        ASSERT_THAT(before, HasSubstr(mark));

    const fs::path out = into("out");
    const DeidentifiedFile result = clean(marked, out);
    ASSERT_EQ(result.leftOut, "");
    const std::string after = bytesOf(out / result.file);
    ASSERT_GT(after.size(), 500u);
    for (const char* mark : {kText, kDate, kUid, kNumber})
        EXPECT_THAT(after, Not(HasSubstr(mark)));
    EXPECT_THAT(result.file.string(), Not(HasSubstr(kText)));
    for (const AttributeChange& change : result.changes)
        EXPECT_THAT(change.name + change.tag + change.action, Not(HasSubstr(kText)));
}

TEST_F(Deidentify, ASecondPassChangesNothing)
{
    const fs::path once = into("once"), twice = into("twice");
    ct.edit(1, [](DcmDataset& dataset) {
        plantEverywhere(dataset);
        dataset.putAndInsertString(DCM_SOPInstanceUID, "1.2.3.4");
        dataset.putAndInsertString(DCM_SeriesInstanceUID, "1.2.3");
        dataset.putAndInsertString(DCM_SeriesDescription, "Thorax 1.0 for Dr. Somebody");
    });
    for (const int k : {0, 1}) {
        const DeidentifiedFile first = clean(ct.slice(k), once);
        const DeidentifiedFile second = clean(once / first.file, twice);
        EXPECT_EQ(second.file, first.file);
        EXPECT_THAT(second.changes, testing::IsEmpty());
        EXPECT_EQ(bytesOf(twice / second.file), bytesOf(once / first.file));
    }
}

TEST_F(Deidentify, KeepsVoxelsAndWhatBelongsTogether)
{
    const fs::path out = into("out");
    const imaging::VolumePtr volume = readVolume(scan(ct.path()).series.at(0)).volume;
    for (int k = 0; k < volume->geometry().size.k; ++k) {
        const DeidentifiedFile result = clean(ct.slice(k), out);
        EXPECT_EQ(errorsOf(out / result.file), "");
    }
    const ScanResult cleaned = scan(out);
    ASSERT_EQ(cleaned.series.size(), 1u);
    EXPECT_NE(cleaned.series[0].record.seriesUid, scan(ct.path()).series.at(0).record.seriesUid);
    EXPECT_EQ(voxelsOf(*readVolume(cleaned.series[0]).volume), voxelsOf(*volume));
}

TEST_F(Deidentify, SaysWhatItDidAndUnderWhichOptions)
{
    const fs::path out = into("out");
    const DeidentifiedFile result = clean(ct.slice(0), out);
    EXPECT_THAT(result.changes, testing::Contains(AttributeChange{"0010,0010", "Patient's Name", "replaced", 1}));
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(OFFilename((out / result.file).c_str())).good());
    OFString removed, first, name, id;
    format.getDataset()->findAndGetOFString(DCM_PatientIdentityRemoved, removed);
    format.getDataset()->findAndGetOFString(DCM_CodeValue, first, 0, OFTrue);
    format.getDataset()->findAndGetOFString(DCM_PatientName, name);
    format.getDataset()->findAndGetOFString(DCM_PatientID, id);
    EXPECT_EQ(removed, "YES");
    EXPECT_EQ(first, "113100");
    EXPECT_EQ(name, id) << "the same pseudonym";
    EXPECT_EQ(name.substr(0, 5), "DSMT-");
}

TEST_F(Deidentify, WritesNothingInAPreview)
{
    std::set<fs::path> taken;
    const DeidentifiedFile preview = deidentify(ct.slice(0), nullptr, options, taken);
    const DeidentifiedFile done = clean(ct.slice(0), into("out"));
    EXPECT_EQ(preview.changes, done.changes);
    EXPECT_EQ(preview.file, done.file);
}

TEST_F(Deidentify, WritesNoFileOverAnotherOfTheSameRun)
{
    const fs::path out = into("out"), copy = folder / "copy.dcm";
    fs::copy_file(ct.slice(0), copy);
    std::set<fs::path> taken;
    EXPECT_EQ(deidentify(ct.slice(0), &out, options, taken).leftOut, "");
    EXPECT_THAT(deidentify(copy, &out, options, taken).leftOut, HasSubstr("another file has the same"));
    EXPECT_EQ(deidentify(ct.slice(1), &out, options, taken).leftOut, "");
}

TEST_F(Deidentify, LeavesCompressedPixelsAsTheyAre)
{
    const fs::path packed = folder / "packed.dcm", out = into("out");
    ASSERT_EQ(saidBy("dcmcrle " + ct.slice(0).string() + " " + packed.string()), "");
    const DeidentifiedFile result = clean(packed, out);
    DcmFileFormat before, after;
    ASSERT_TRUE(before.loadFile(OFFilename(packed.c_str())).good());
    ASSERT_TRUE(after.loadFile(OFFilename((out / result.file).c_str())).good());
    EXPECT_EQ(after.getDataset()->getOriginalXfer(), EXS_RLELossless);
    DcmElement *old = nullptr, *now = nullptr;
    ASSERT_TRUE(before.getDataset()->findAndGetElement(DCM_PixelData, old).good());
    ASSERT_TRUE(after.getDataset()->findAndGetElement(DCM_PixelData, now).good());
    EXPECT_EQ(old->compare(*now), 0);
}

TEST_F(Deidentify, LeavesOutWhatCannotBeCleaned)
{
    const fs::path out = into("out"), text = folder / "letter.txt";
    std::ofstream(text) << "Dear colleague";
    EXPECT_EQ(clean(text, out).leftOut, "it is no DICOM file");
    ct.edit(0, [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_BurnedInAnnotation, "YES"); });
    EXPECT_THAT(clean(ct.slice(0), out).leftOut, HasSubstr("burned into its pixels"));
    options.withBurnedIn = true;
    const DeidentifiedFile kept = clean(ct.slice(0), out);
    EXPECT_EQ(kept.leftOut, "");
    EXPECT_THAT(kept.warning, HasSubstr("look at it before it leaves"));
    ct.edit(1, [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_ImageType, "DERIVED\\SECONDARY"); });
    EXPECT_THAT(clean(ct.slice(1), out).warning, HasSubstr("may be burned"));
    options.key = "short";
    EXPECT_THROW(clean(ct.slice(0), out), Error);
}

TEST(Pseudonyms, AreTheSameForOneKeyAndOthersForAnother)
{
    const Pseudonyms one("0123456789abcdef"), other("0123456789abcdeg");
    const std::string uid = one.uid("1.2.3");
    EXPECT_EQ(uid, one.uid("1.2.3"));
    EXPECT_NE(uid, other.uid("1.2.3"));
    EXPECT_NE(uid, one.uid("1.2.4"));
    EXPECT_EQ(one.uid(uid), uid) << "what has a new name keeps it";
    EXPECT_NE(other.uid(uid), uid);
    EXPECT_EQ(one.uid("1.2.840.10008.5.1.4.1.1.2"), "1.2.840.10008.5.1.4.1.1.2");
    std::set<std::string> uids;
    for (int n = 0; n < 1000; ++n) {
        const std::string made = one.uid("1.2.3." + std::to_string(n));
        EXPECT_LE(made.size(), 44u);
        EXPECT_LT(made.substr(5), std::string("340282366920938463463374607431768211456"));
        uids.insert(made);
    }
    EXPECT_EQ(uids.size(), 1000u);
    EXPECT_EQ(one.patient(one.patient("4711")), one.patient("4711"));
    EXPECT_EQ(one.daysBack("4711") % 7, 0);
    EXPECT_GE(one.daysBack("4711"), 364);
    EXPECT_EQ(one.daysBack(one.patient("4711")), 0);
}

TEST(Pseudonyms, ShiftDatesByWholeDaysOverMonthsAndYears)
{
    EXPECT_EQ(daysEarlier("20240301", 1), "20240229");
    EXPECT_EQ(daysEarlier("20230301", 1), "20230228");
    EXPECT_EQ(daysEarlier("20230101", 7), "20221225");
    EXPECT_EQ(daysEarlier("20230101101112.5+0100", 1), "20221231101112.5+0100");
    EXPECT_EQ(daysEarlier("20230230", 1), "");
    EXPECT_EQ(daysEarlier("2023-01-01", 1), "");
    EXPECT_EQ(daysEarlier("20230101 Smith", 1), "");
}

TEST(CleanText, KeepsTechniqueAndDropsEverythingElse)
{
    EXPECT_EQ(cleanText("Thorax 1.25 mm LUNG, Mr. Smith 4711-22 born 1950-01-02"), "Thorax 1.25 mm LUNG,");
    EXPECT_EQ(cleanText("SIMULATED Chest CT"), "SIMULATED Chest CT");
    EXPECT_EQ(cleanText("12345678 020-123 19500102"), "");
    const std::string sum(64, 'a');
    EXPECT_EQ(cleanText("weights SHA-256 " + sum), "weights SHA-256 " + sum);
    const std::string once = cleanText("CT of Smith's chest (contrast)");
    EXPECT_EQ(cleanText(once), once);
}
