// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/screen_page.h"

#include "ui/plots/paint_pages.h"

#include <gtest/gtest.h>

using namespace dsmt::plots;

namespace {

const QColor kDark(20, 23, 26), kLight(246, 247, 249);

/// Twenty by ten mm: paper at the left, a bar at the right.
Page barOf(Ink ink)
{
    return {.widthMm = 20, .heightMm = 10, .items = {{{10, 0, 10, 10}, Bar{ink}}}};
}

QColor at(const QImage& image, double part)
{
    return image.pixelColor(int(part * image.width()), image.height() / 2);
}

} // namespace

TEST(ScreenPage, OnADarkGroundPaperIsTheGroundAndHuesStay)
{
    const QImage paper = pagesImage({barOf(Ink::Second)}, 4), screen = screenImage(barOf(Ink::Second), 4, kDark);
    EXPECT_EQ(at(screen, 0.25), kDark);
    const QColor printed = at(paper, 0.75), shown = at(screen, 0.75);
    ASSERT_GE(printed.hslHue(), 0) << "the bar has a colour";
    EXPECT_NEAR(shown.hslHue(), printed.hslHue(), 12);
    const QColor text = at(screenImage(barOf(Ink::Text), 4, kDark), 0.75);
    EXPECT_GT(text.lightness(), 190) << "dark text is light";
}

TEST(ScreenPage, OnALightGroundAndWithCtItIsAsOnPaper)
{
    EXPECT_EQ(screenImage(barOf(Ink::Second), 4, kLight), pagesImage({barOf(Ink::Second)}, 4));
    Page page = barOf(Ink::Text);
    page.items.push_back({{0, 0, 10, 10}, Picture{1, 1, {200}, {1}}});
    EXPECT_EQ(screenImage(page, 4, kDark), pagesImage({page}, 4));
}
