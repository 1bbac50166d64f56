// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/write_pages.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <QImage>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::plots;

namespace {

constexpr double kPixelsPerMm = 200 / 25.4;

/// A plot of one line from corner to corner, a picture of 2 x 1 pixels whose left one is covered, words and a bar.
Page smallPage()
{
    Page page{.widthMm = 100, .heightMm = 60, .items = {}};
    page.items.push_back({{0, 0, 50, 60},
                          Plot{.x = {.label = "1 - specificity", .range = std::pair(0.0, 1.0)},
                               .y = {.label = "sensitivity", .range = std::pair(0.0, 1.0), .tickStep = 0.5},
                               .curves = {{.name = "network", .x = {0, 1}, .y = {0, 1}, .ink = Ink::Second}},
                               .rules = {},
                               .hasLegend = true}});
    page.items.push_back({{60, 10, 20, 10}, Picture{2, 1, {0, 0}, {1, 0}}});
    page.items.push_back({{60, 30, 40, 5}, Words{.text = "HU\u00b2 mm\u00b2"}});
    page.items.push_back({{60, 50, 20, 2}, Bar{Ink::First}});
    return page;
}

QRgb pixelAt(const QImage& image, double xMm, double yMm)
{
    return image.pixel(int(xMm * kPixelsPerMm), int(yMm * kPixelsPerMm));
}

bool hasInk(const QImage& image, QColor color, QRectF mm)
{
    for (int y = int(mm.top() * kPixelsPerMm); y < int(mm.bottom() * kPixelsPerMm); ++y)
        for (int x = int(mm.left() * kPixelsPerMm); x < int(mm.right() * kPixelsPerMm); ++x)
            if (image.pixel(x, y) == color.rgb())
                return true;
    return false;
}

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST(WritePages, DrawsEverythingAtItsPlaceInAPng)
{
    const fixtures::TemporaryFolder folder;
    writePages({smallPage(), smallPage()}, "two", folder / "two.png");
    const QImage image(QString::fromStdString((folder / "two.png").string()));
    ASSERT_NEAR(image.width(), 100 * kPixelsPerMm, 1);
    ASSERT_NEAR(image.height(), 120 * kPixelsPerMm, 1);
    for (const double page : {0.0, 60.0}) {
        EXPECT_EQ(pixelAt(image, 62, 15 + page), qRgb(0, 0, 0)) << "covered by the picture";
        EXPECT_EQ(pixelAt(image, 79, 15 + page), qRgb(255, 255, 255)) << "left as paper";
        EXPECT_EQ(pixelAt(image, 70, 51 + page), QColor(0x24, 0x3b, 0x53).rgb()) << "the bar";
        EXPECT_EQ(pixelAt(image, 55, 55 + page), qRgb(255, 255, 255)) << "nothing";
        EXPECT_TRUE(hasInk(image, QColor(0xd1, 0x5b, 0x2c), QRectF(5, page + 5, 45, 45))) << "the curve";
        EXPECT_FALSE(hasInk(image, QColor(0xd1, 0x5b, 0x2c), QRectF(52, page + 5, 45, 45)));
    }
}

TEST(WritePages, KeepsLinesAndTextAsVectorsInPdfAndSvg)
{
    const fixtures::TemporaryFolder folder;
    Page vectors = smallPage();
    vectors.items.erase(vectors.items.begin() + 1); // the one picture
    writePages({vectors, vectors}, "two", folder / "two.pdf");
    const std::string pdf = bytesOf(folder / "two.pdf");
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_NE(pdf.find("/Count 2"), std::string::npos);
    EXPECT_EQ(pdf.find("/Subtype /Image"), std::string::npos);
    EXPECT_NE(pdf.find("/FontFile"), std::string::npos);
    writePages({vectors}, "one", folder / "one.svg");
    const std::string svg = bytesOf(folder / "one.svg");
    EXPECT_NE(svg.find("<svg"), std::string::npos);
    EXPECT_EQ(svg.find("<image"), std::string::npos);
    EXPECT_NE(svg.find("#d15b2c"), std::string::npos);
    EXPECT_NE(svg.find("sensitivity"), std::string::npos);
}

TEST(WritePages, RefusesOtherEndingsAndPlacesThatCannotBeWritten)
{
    const fixtures::TemporaryFolder folder;
    EXPECT_THROW(writePages({smallPage()}, "x", folder / "x.jpg"), Error);
    for (const char* name : {"absent/x.png", "absent/x.pdf", "absent/x.svg"})
        EXPECT_THROW(writePages({smallPage()}, "x", folder / name), Error) << name;
}
