// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/dicom/write_encapsulated_pdf.h"
#include "core/dicom/write_key_image.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;

namespace {

class KeyObjects : public testing::Test {
protected:
    DcmDataset& written()
    {
        EXPECT_TRUE(format.loadFile(OFFilename(file.c_str())).good());
        return *format.getDataset();
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "object.dcm", document = folder / "report.pdf";
    CtFolder ct{*tellingVolume()};
    SourceStudy source = readSourceStudy(scan(ct.path()).series.at(0));
    std::vector<SourceImage> shown{source.images[1]};
    DcmFileFormat format;
};

} // namespace

TEST_F(KeyObjects, AKeyImageHoldsThePicture)
{
    RgbPicture picture{5, 3, {}};
    for (int n = 0; n < 45; ++n)
        picture.pixels.push_back(std::uint8_t(n * 5));
    writeKeyImage(picture, "Three planes", someIdentity("key image"), source, shown, file);
    EXPECT_EQ(errorsOf(file), "");
    const Uint8* pixels = nullptr;
    unsigned long count = 0;
    ASSERT_TRUE(written().findAndGetUint8Array(DCM_PixelData, pixels, &count).good());
    ASSERT_EQ(count, 46u) << "padded to an even number";
    EXPECT_EQ(std::vector<std::uint8_t>(pixels, pixels + 45), picture.pixels);
}

TEST_F(KeyObjects, AKeyImageNeedsAllItsPixels)
{
    EXPECT_THROW(
        writeKeyImage({5, 3, std::vector<std::uint8_t>(44)}, "", someIdentity("key image"), source, shown, file),
        Error);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(KeyObjects, APdfIsWrappedByteForByte)
{
    const std::string bytes = "%PDF-1.4\nnot much of a report\n%%EOF"; // an odd number of bytes
    ASSERT_EQ(bytes.size() % 2, 1u);
    writeEncapsulatedPdf(bytes, "Nodule report", someIdentity("document"), source, shown, file);
    EXPECT_EQ(errorsOf(file), "");
    const Uint8* held = nullptr;
    unsigned long count = 0;
    Uint32 length = 0;
    ASSERT_TRUE(written().findAndGetUint8Array(DCM_EncapsulatedDocument, held, &count).good());
    ASSERT_TRUE(format.getDataset()->findAndGetUint32(DCM_EncapsulatedDocumentLength, length).good());
    ASSERT_EQ(length, bytes.size());
    EXPECT_EQ(std::string(held, held + length), bytes);
}

TEST_F(KeyObjects, WhatIsNoPdfIsNotWrapped)
{
    EXPECT_THROW(writeEncapsulatedPdf("Dear colleague", "", someIdentity("document"), source, shown, file), Error);
    EXPECT_THROW(writeEncapsulatedPdf("", "", someIdentity("document"), source, shown, file), Error);
    EXPECT_FALSE(std::filesystem::exists(file));
}
