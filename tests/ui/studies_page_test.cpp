// SPDX-License-Identifier: GPL-3.0-or-later
// The coordinator's page and the way from it into the reading room and back.
#include "tests/ui/room_script.h"
#include "tests/ui/room_study.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/studies/create_study_dialog.h"
#include "ui/studies/flow_diagram.h"
#include "ui/studies/import_reads_dialog.h"
#include "ui/studies/passcode_dialog.h"
#include "ui/studies/studies_page.h"
#include "ui/studies/text_table_model.h"
#include "ui/window/workplace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

QPushButton* button(const QWidget& within, const QString& text)
{
    for (QPushButton* each : within.findChildren<QPushButton*>())
        if (each->text() == text)
            return each;
    ADD_FAILURE() << "no button " << text.toStdString();
    return nullptr;
}

template <class Field> Field* fieldNamed(const QWidget& within, const QString& name)
{
    for (Field* each : within.findChildren<Field*>())
        if (each->accessibleName() == name)
            return each;
    ADD_FAILURE() << "no field " << name.toStdString();
    return nullptr;
}

QString textsOf(const QWidget& within)
{
    QStringList texts;
    for (const QLabel* label : within.findChildren<QLabel*>())
        if (label->isVisible())
            texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

/// Answers the next question of the program.
void answerQuestion(QMessageBox::StandardButton answer, QString* text = nullptr)
{
    QTimer::singleShot(100, qApp, [answer, text] {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* question = qobject_cast<QMessageBox*>(window); question && question->isVisible()) {
                if (text)
                    *text = question->text();
                return question->button(answer)->click();
            }
        answerQuestion(answer, text);
    });
}

class StudiesPageTest : public ::testing::Test {
protected:
    void open()
    {
        page.reset();
        thread = std::make_unique<LibraryThread>(library);
        page = std::make_unique<StudiesPage>(*thread);
        page->resize(1300, 850);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            ADD_FAILURE() << "keys go to the active window";
    }

    bool shows(const QString& text)
    {
        return waitUntil([&] { return textsOf(*page).contains(text); }, 10000);
    }

    /// Model of the table of this accessible name.
    QAbstractItemModel* table(const QString& name) { return fieldNamed<QTableView>(*page, name)->model(); }
    QStringList cells(const QString& name)
    {
        QStringList all;
        QAbstractItemModel* model = table(name);
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                all << model->index(row, column).data().toString();
        return all;
    }

    fixtures::TemporaryFolder folder;
    std::filesystem::path library = folder / "library";
    Theme theme;
    std::unique_ptr<LibraryThread> thread;
    std::unique_ptr<StudiesPage> page;
};

} // namespace

TEST_F(StudiesPageTest, AStudyIsPlannedWithItsFlowAndFrozenAfterAQuestion)
{
    {
        database::Library opened(library);
        addReadableCases(opened, folder / "ct", {4, 1});
        fixtures::addNodules(opened, "1.2.9", 3); // without truth
    }
    open();
    ASSERT_TRUE(shows("No reader study is planned"));
    QTest::mouseClick(button(*page, "New study..."), Qt::LeftButton);
    auto* dialog = page->findChild<CreateStudyDialog*>();
    ASSERT_TRUE(dialog);
    // The flow is there before the study is.
    auto* flow = dialog->findChild<FlowDiagram*>();
    ASSERT_TRUE(waitUntil([&] { return textsOf(*flow).contains("7 nodule"); }));
    EXPECT_TRUE(textsOf(*flow).contains("3  no reference standard")) << textsOf(*flow).toStdString();
    QTest::keyClicks(fieldNamed<QLineEdit>(*dialog, "Conditions"), "pathology=AIS");
    ASSERT_TRUE(waitUntil([&] { return textsOf(*flow).contains("2 nodule"); }));
    fieldNamed<QLineEdit>(*dialog, "Conditions")->selectAll();
    QTest::keyClicks(fieldNamed<QLineEdit>(*dialog, "Conditions"), "colour=blue");
    ASSERT_TRUE(waitUntil([&] { return textsOf(*flow).contains("colour"); })); // why not, in words
    fieldNamed<QLineEdit>(*dialog, "Conditions")->clear();
    auto* design = fieldNamed<QComboBox>(*dialog, "Design");
    design->setCurrentIndex(1);
    QTest::keyClicks(fieldNamed<QLineEdit>(*dialog, "Name of the study"), "pilot");
    QTest::mouseClick(button(*dialog, "Create the draft"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return textsOf(*dialog).contains("needs a reader"); }));
    auto* readers = dialog->findChild<QTableWidget*>();
    readers->item(0, 0)->setText("Reader One");
    readers->item(0, 1)->setText("senior");
    readers->item(0, 4)->setText("passcode");
    readers->item(1, 0)->setText("Reader Two");
    QTest::mouseClick(button(*dialog, "Create the draft"), Qt::LeftButton);
    ASSERT_TRUE(shows("Draft: nobody reads"));
    EXPECT_TRUE(waitUntil([&] { return cells("Progress of the readers").contains("Reader Two"); }));
    EXPECT_TRUE(cells("Progress of the readers").contains("has no passcode yet"));
    EXPECT_FALSE(button(*page, "Open the reading room...")->isEnabled());
    QString question;
    answerQuestion(QMessageBox::Cancel);
    QTest::mouseClick(button(*page, "Freeze the plan..."), Qt::LeftButton);
    QTest::qWait(200);
    EXPECT_TRUE(textsOf(*page).contains("Draft"));
    answerQuestion(QMessageBox::Yes, &question);
    QTest::mouseClick(button(*page, "Freeze the plan..."), Qt::LeftButton);
    ASSERT_TRUE(shows("Plan frozen"));
    EXPECT_TRUE(question.contains("1 reader")) << question.toStdString(); // has no passcode
    EXPECT_EQ(page->shown()->planSha256.size(), 64u);
    EXPECT_TRUE(shows(QString::fromStdString(page->shown()->planSha256)));
    EXPECT_FALSE(button(*page, "Freeze the plan...")->isEnabled());
    EXPECT_FALSE(button(*page, "Remove the draft...")->isEnabled());
    EXPECT_TRUE(button(*page, "Open the reading room...")->isEnabled());
}

TEST_F(StudiesPageTest, ProgressShowsHowFarReadersAreAndNeverWhatTheyAnswered)
{
    const std::int64_t id = makeRoomStudy(library, {3, 1}, {study::Design::Unaided, 2});
    {
        database::Library opened(library);
        database::StudyReading reading(opened);
        const auto reader = database::SignInStore(opened).signIn(id, 1, fixtures::kPasscode);
        const int number = reading.next(reader).caseNumber;
        NoduleRead read = fixtures::answersTo(number);
        read.invasiveness = 93.25;
        read.comment = "PLANTED-ANSWER";
        reading.lock(reader, number, false, read);
        reading.correct(reader, 1, number, false, read, "slipped");
        EXPECT_THROW(database::SignInStore(opened).signIn(id, 2, "wrong"), Error);
    }
    open();
    ASSERT_TRUE(waitUntil([&] { return page->isLocked(); }));
    ASSERT_TRUE(shows("This page is locked"));
    for (const char* text : {"New study...", "Verify", "Export...", "Results", "Freeze the plan..."})
        EXPECT_FALSE(button(*page, text)->isEnabled()) << text;
    EXPECT_FALSE(fieldNamed<QTableView>(*page, "Progress of the readers")->isVisible());
    QTest::mouseClick(button(*page, "Unlock..."), Qt::LeftButton);
    auto* dialog = page->findChild<PasscodeDialog*>();
    ASSERT_TRUE(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), kCoordinator);
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return !page->isLocked() && button(*page, "Verify")->isEnabled(); }));
    const QAbstractItemModelTester tester(table("Progress of the readers"));
    const QString progress = cells("Progress of the readers").join('|');
    EXPECT_TRUE(progress.contains("1 of 3")) << progress.toStdString();
    EXPECT_TRUE(progress.contains("not begun"));
    const QString deviations = cells("Deviations").join('|');
    EXPECT_TRUE(deviations.contains("slipped")) << deviations.toStdString();
    EXPECT_TRUE(deviations.contains("Refused sign-in"));
    for (const QString& all : {progress, deviations, textsOf(*page)}) {
        EXPECT_FALSE(all.contains(QRegularExpression("\\b93\\b"))) << all.toStdString(); // not within a hash
        EXPECT_FALSE(all.contains("PLANTED-ANSWER"));
    }
    QTest::mouseClick(button(*page, "Verify"), Qt::LeftButton);
    EXPECT_TRUE(shows("all is as it was planned and locked"));
    QSignalSpy results(page.get(), &StudiesPage::resultsRequested);
    QTest::mouseClick(button(*page, "Results"), Qt::LeftButton);
    EXPECT_EQ(results.count(), 1);
}

TEST_F(StudiesPageTest, VerifyNamesWhatWasChanged)
{
    makeRoomStudy(library, {3, 1}, {study::Design::Unaided, 2});
    fixtures::tamper(library, "UPDATE reader_studies SET seed = 99");
    open();
    ASSERT_TRUE(waitUntil([&] { return page->isLocked() && page->shown(); }));
    QTest::mouseClick(button(*page, "Unlock..."), Qt::LeftButton);
    QTest::keyClicks(page->findChild<PasscodeDialog*>()->findChild<QLineEdit*>(), kCoordinator);
    QTest::keyClick(page->findChild<PasscodeDialog*>()->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return button(*page, "Verify")->isEnabled(); }));
    QTest::mouseClick(button(*page, "Verify"), Qt::LeftButton);
    ASSERT_TRUE(shows("faults"));
    EXPECT_GT(table("Faults")->rowCount(), 0);
}

TEST_F(StudiesPageTest, AnArchiveGoesOutAndComesIntoAnotherLibrary)
{
    makeRoomStudy(library, {3, 1}, {study::Design::Unaided, 2});
    open();
    ASSERT_TRUE(waitUntil([&] { return page->shown().has_value(); }));
    QSignalSpy said(page.get(), &StudiesPage::said);
    page->exportTo(folder / "pilot.json");
    ASSERT_TRUE(waitUntil([&] { return said.count() == 1; }));
    EXPECT_TRUE(said.last().first().toString().contains("SHA-256")) << said.last().first().toString().toStdString();
    library = folder / "other";
    open();
    QSignalSpy otherSaid(page.get(), &StudiesPage::said);
    page->importFrom(folder / "pilot.json");
    ASSERT_TRUE(shows("From an archive"));
    EXPECT_TRUE(otherSaid.last().first().toString().contains("the same as in the archive"));
    page->importFrom(folder / "pilot.json");
    ASSERT_TRUE(waitUntil([&] { return otherSaid.count() == 2; }));
    EXPECT_TRUE(otherSaid.last().first().toString().contains("already"))
        << otherSaid.last().first().toString().toStdString();
}

TEST_F(StudiesPageTest, AnArchiveComesInUnderTheNameThatThePageOffers)
{
    makeRoomStudy(library, {3, 1}, {study::Design::Unaided, 2});
    open();
    ASSERT_TRUE(waitUntil([&] { return page->shown().has_value(); }));
    QSignalSpy said(page.get(), &StudiesPage::said);
    page->exportTo(folder / "pilot.dsmt-study");
    ASSERT_TRUE(waitUntil([&] { return said.count() == 1; }));
    library = folder / "other";
    open();
    QSignalSpy otherSaid(page.get(), &StudiesPage::said);
    page->importFrom(folder / "pilot.dsmt-study");
    ASSERT_TRUE(shows("From an archive"));
    EXPECT_TRUE(otherSaid.last().first().toString().contains("the same as in the archive"));
}

TEST_F(StudiesPageTest, ReadsOfOtherProgramsAreLookedAtBeforeTheyComeIn)
{
    const auto file = folder / "foreign.imrmc";
    std::ofstream(file) << "Ratings\nBEGIN DATA:\n-1,a,0,0\n-1,b,0,1\nDr Sample,a,CT,-1\nDr Sample,b,CT,2\n";
    open();
    page->importFrom(file);
    auto* dialog = page->findChild<ImportReadsDialog*>();
    ASSERT_TRUE(dialog);
    auto* said = fieldNamed<QPlainTextEdit>(*dialog, "What would come in");
    ASSERT_TRUE(waitUntil([&] { return said->toPlainText().contains("Line 5: the score -1 is not within 0 to 100"); }));
    EXPECT_FALSE(button(*dialog, "&Import")->isEnabled());
    // The scores are from -1 to 2.
    QTest::mouseClick(dialog->findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
    fieldNamed<QDoubleSpinBox>(*dialog, "Lowest score")->setValue(-1);
    fieldNamed<QDoubleSpinBox>(*dialog, "Highest score")->setValue(2);
    ASSERT_TRUE(waitUntil([&] { return said->toPlainText().contains("2 reads of 2 cases by 1 readers"); }));
    EXPECT_TRUE(said->toPlainText().contains("R1  Dr Sample"));
    ASSERT_TRUE(waitUntil([&] { return button(*dialog, "&Import")->isEnabled(); }));
    QSignalSpy told(page.get(), &StudiesPage::said);
    QTest::mouseClick(button(*dialog, "&Import"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return told.count() == 1; }));
    EXPECT_TRUE(told.last().first().toString().contains("foreign came in: 2 reads"));
    ASSERT_TRUE(waitUntil([&] { return page->shown() && page->shown()->study.name == "foreign"; }));
    EXPECT_FALSE(textsOf(*page).contains("Dr Sample"));
}

TEST_F(StudiesPageTest, TheRoomTakesThePlaceOfTheWorkstationAndComesBackAfterACrash)
{
    makeRoomStudy(library, {3, 1}, {study::Design::Unaided});
    auto workplace = std::make_unique<Workplace>(library, scriptedSource(), theme);
    QSignalSpy shown(workplace.get(), &Workplace::shown);
    workplace->start({});
    ASSERT_TRUE(waitUntil([&] { return workplace->workstation() != nullptr; }));
    StudiesPage& studies = workplace->workstation()->studies();
    workplace->workstation()->window().showPage(2);
    ASSERT_TRUE(
        waitUntil([&] { return studies.isLocked() && button(studies, "Open the reading room...")->isEnabled(); }));
    answerQuestion(QMessageBox::Yes);
    QTest::mouseClick(button(studies, "Open the reading room..."), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return workplace->room() != nullptr; }));
    EXPECT_EQ(workplace->workstation(), nullptr);
    for (const QWidget* window : QApplication::topLevelWidgets())
        EXPECT_FALSE(qobject_cast<const MainWindow*>(window));
    // Killed and started again, even with a CT to open: the room.
    workplace = std::make_unique<Workplace>(library, scriptedSource(), theme);
    workplace->start({folder / "ct", false, {}, false});
    ASSERT_TRUE(waitUntil([&] { return workplace->room() != nullptr; }));
    EXPECT_EQ(workplace->workstation(), nullptr);
    ReadingRoom& room = *workplace->room();
    QTest::keyClick(&room, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([&] { return room.findChild<PasscodeDialog*>() != nullptr; }));
    QTest::keyClicks(room.findChild<PasscodeDialog*>()->findChild<QLineEdit*>(), kCoordinator);
    QTest::keyClick(room.findChild<PasscodeDialog*>()->findChild<QLineEdit*>(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return workplace->workstation() != nullptr; }));
    EXPECT_EQ(workplace->room(), nullptr);
}
