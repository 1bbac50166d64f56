// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that leave the window: what is in them, and whose name is not.
#include "tests/ui/open_case.h"
#include "ui/reading/save_picture_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSvgRenderer>

#include <fstream>
#include <iterator>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using viewer::SliceView;

namespace {

/// The case of writeSmallCase: Test 1, TEST-1.
const QStringList kIdentity{"Test 1", "TEST-1", "Test-1"};

class Pictures : public OpenCase {
protected:
    Pictures()
    {
        analyze();
        axial->setFocus();
    }

    SavePictureDialog* ask()
    {
        workstation->window().activateWindow();
        EXPECT_TRUE(waitUntil([&] { return QApplication::activeWindow() == &workstation->window(); }));
        axial->setFocus();
        QTest::keyClick(axial, Qt::Key_S, Qt::ControlModifier);
        auto* dialog = workstation->window().findChild<SavePictureDialog*>();
        EXPECT_TRUE(dialog && waitUntil([&] { return QApplication::activeWindow() == dialog; }));
        return dialog;
    }

    static void choose(QDialog* dialog, const QString& box, int index)
    {
        auto* combo = dialog->findChild<QComboBox*>(box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int n = 0; n < index; ++n)
            QTest::keyClick(combo, Qt::Key_Down);
        EXPECT_EQ(combo->currentIndex(), index);
    }

    /// Types the file's name and presses Enter; waits for what is said.
    QString saveAs(SavePictureDialog* dialog, const std::filesystem::path& file)
    {
        QSignalSpy said(&workstation->reading(), &ReadingPage::said);
        auto* field = dialog->findChild<QLineEdit*>("pictureFile");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromStdString(file.string()));
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_TRUE(waitUntil([&] { return said.count() == 1; }));
        return said.count() ? said.front().front().toString() : QString();
    }

    static QByteArray bytesOf(const std::filesystem::path& file)
    {
        std::ifstream stream(file, std::ios::binary);
        return QByteArray::fromStdString({std::istreambuf_iterator<char>(stream), {}});
    }

    static void expectNobody(const QByteArray& bytes)
    {
        for (const QString& name : kIdentity)
            EXPECT_FALSE(bytes.contains(name.toUtf8())) << name.toStdString();
    }

    /// The view as it is on the screen, without what a picture leaves out.
    QImage onScreen(SliceView* view)
    {
        view->clearFocus();
        view->setCornerText({});
        QImage image(view->size(), QImage::Format_RGB32);
        view->render(&image, {}, {}, QWidget::DrawWindowBackground);
        return image;
    }
};

} // namespace

TEST_F(Pictures, APngHasThePixelsOfTheViewAndNamesNobody)
{
    SavePictureDialog* dialog = ask();
    const QString proposed = dialog->findChild<QLineEdit*>("pictureFile")->text();
    EXPECT_TRUE(proposed.contains("/CT-")) << proposed.toStdString();
    EXPECT_TRUE(proposed.endsWith(QStringLiteral("-axial-%1.png").arg(axial->slice() + 1)));
    const auto file = folder.path() / "view.png";
    EXPECT_TRUE(saveAs(dialog, file).startsWith("Saved"));
    const QImage saved(QString::fromStdString(file.string()));
    const QImage seen = onScreen(axial);
    ASSERT_EQ(saved.width(), seen.width());
    EXPECT_GT(saved.height(), seen.height()) << "and what has to be said under it";
    EXPECT_EQ(saved.copy(seen.rect()).convertToFormat(QImage::Format_RGB32), seen);
    EXPECT_EQ(saved.text("Software").left(16), "DSMT Workstation");
    EXPECT_TRUE(saved.text("Disclaimer").contains("SIMULATED"));
    for (const QString& key : saved.textKeys())
        expectNobody(saved.text(key).toUtf8());
    expectNobody(bytesOf(file));
}

TEST_F(Pictures, ALayoutIsMadeAsWideAsWished)
{
    SavePictureDialog* dialog = ask();
    choose(dialog, "pictureWhat", 1);
    choose(dialog, "pictureScale", 2);
    auto* width = dialog->findChild<QSpinBox*>("pictureWidth");
    width->setFocus();
    width->selectAll();
    QTest::keyClicks(width, "1500");
    const auto file = folder.path() / "layout.png";
    saveAs(dialog, file);
    const QImage saved(QString::fromStdString(file.string()));
    EXPECT_EQ(saved.width(), 1500);
    // The sagittal view has its place, a half down.
    const double scale = 1500.0 / grid->width();
    const QPointF middle = QPointF(sagittal->geometry().center()) * scale;
    EXPECT_GT(qGray(saved.pixel(middle.toPoint() + QPoint(3, 3))), 100) << "the ball";
}

TEST_F(Pictures, TwiceAsFineHasTwiceThePixels)
{
    SavePictureDialog* dialog = ask();
    choose(dialog, "pictureScale", 1);
    const auto file = folder.path() / "fine.png";
    saveAs(dialog, file);
    EXPECT_EQ(QImage(QString::fromStdString(file.string())).width(), 2 * axial->width());
}

TEST_F(Pictures, AnSvgHasOutlinesAsVectorsAndThePatientOnlyWhenAskedFor)
{
    workstation->reading().goTo({kNodule, {-600, 1500}});
    SavePictureDialog* dialog = ask();
    choose(dialog, "pictureFormat", 1);
    saveAs(dialog, folder.path() / "view.svg");
    const QByteArray plain = bytesOf(folder.path() / "view.svg");
    EXPECT_EQ(plain.count("<image"), 1) << "the CT";
    EXPECT_TRUE(plain.contains("stroke=\"#e69f00\"")) << "the outline";
    EXPECT_TRUE(plain.contains("<polygon") || plain.contains("<polyline") || plain.contains("<path"));
    EXPECT_TRUE(plain.contains("<text"));
    EXPECT_TRUE(plain.contains("SIMULATED"));
    expectNobody(plain);

    dialog = ask();
    choose(dialog, "pictureFormat", 1);
    auto* patient = dialog->findChild<QCheckBox*>("picturePatient");
    QTest::mouseClick(patient, Qt::LeftButton, Qt::NoModifier, {8, patient->height() / 2});
    EXPECT_TRUE(patient->isChecked());
    EXPECT_TRUE(dialog->findChild<QLineEdit*>("pictureFile")->text().contains("Test-1"));
    saveAs(dialog, folder.path() / "named.svg");
    EXPECT_TRUE(bytesOf(folder.path() / "named.svg").contains("Test 1"));
}

TEST_F(Pictures, ANameOfOnesOwnStaysAndGetsItsEnding)
{
    SavePictureDialog* dialog = ask();
    auto* field = dialog->findChild<QLineEdit*>("pictureFile");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QString::fromStdString((folder.path() / "mine").string()));
    choose(dialog, "pictureFormat", 1);
    EXPECT_TRUE(field->text().endsWith("/mine.svg")) << field->text().toStdString();
    choose(dialog, "pictureFormat", 0);
    saveAs(dialog, folder.path() / "mine");
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "mine.png"));
}

TEST_F(Pictures, AnSvgOfTheLayoutLooksLikeThePng)
{
    workstation->reading().goTo({kNodule, {-600, 1500}});
    QTest::keyClick(axial, Qt::Key_Z); // what lies beside a view must not be seen on the next one
    for (const int format : {0, 1}) {
        SavePictureDialog* dialog = ask();
        choose(dialog, "pictureWhat", 1);
        choose(dialog, "pictureFormat", format);
        saveAs(dialog, folder.path() / (format == 0 ? "layout.png" : "layout.svg"));
    }
    const QImage pixels(QString::fromStdString((folder.path() / "layout.png").string()));
    QSvgRenderer renderer(QString::fromStdString((folder.path() / "layout.svg").string()));
    ASSERT_EQ(renderer.defaultSize(), pixels.size());
    QImage drawn(pixels.size(), QImage::Format_RGB32);
    drawn.fill(Qt::magenta);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    double apart = 0;
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            apart += std::abs(qGray(drawn.pixel(x, y)) - qGray(pixels.pixel(x, y)));
    EXPECT_LT(apart / drawn.width() / drawn.height(), 2) << "lines and texts are smoothed a little differently";
}

TEST_F(Pictures, WhatCannotBeWrittenIsSaidWithItsName)
{
    const QString said = saveAs(ask(), folder.path() / "absent" / "view.png");
    EXPECT_TRUE(said.contains("absent/view.png")) << said.toStdString();
    EXPECT_FALSE(said.startsWith("Saved"));
}

TEST_F(Pictures, TheViewIsCopiedByKeyWithoutThePatient)
{
    QTest::keyClick(axial, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QImage copied = QApplication::clipboard()->image();
    const QImage seen = onScreen(axial);
    ASSERT_EQ(copied.width(), seen.width());
    EXPECT_EQ(copied.copy(seen.rect()).convertToFormat(QImage::Format_RGB32), seen);
}
