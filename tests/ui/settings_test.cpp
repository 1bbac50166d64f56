// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: what is kept and comes back, and what becomes of it in the window.
#include "core/base/error.h"
#include "core/database/backup.h"
#include "tests/fixtures/written_results.h"
#include "tests/ui/open_case.h"
#include "ui/reading/preset_bar.h"
#include "ui/settings/audit_section.h"
#include "ui/settings/audit_table_model.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/backup_table_model.h"
#include "ui/settings/library_job.h"
#include "ui/settings/library_section.h"
#include "ui/settings/preset_section.h"
#include "ui/settings/preset_table_model.h"
#include "ui/settings/settings_page.h"
#include "ui/window/restore_backup.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// The window on a case with the Settings page shown.
class Settings : public OpenCase {
protected:
    void showSection(const QString& title)
    {
        workstation->window().showPage(page());
        auto* titles = workstation->settings().findChild<QListWidget*>("settingsSections");
        const auto found = titles->findItems(title, Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1) << title.toStdString();
        titles->setCurrentItem(found[0]);
        settle();
    }

    int page() const
    {
        const auto* pages = qobject_cast<QStackedWidget*>(workstation->settings().parentWidget());
        return pages->indexOf(&workstation->settings());
    }

    template <class Section> Section* section() { return workstation->settings().findChild<Section*>(); }

    static void click(QWidget* section, const QString& text)
    {
        for (QPushButton* each : section->findChildren<QPushButton*>())
            if (each->text().remove('&') == text) {
                ASSERT_TRUE(each->isVisible() && each->isEnabled()) << text.toStdString();
                return QTest::mouseClick(each, Qt::LeftButton);
            }
        ADD_FAILURE() << "no button " << text.toStdString();
    }

    QStringList presetTexts() const
    {
        QStringList texts;
        for (const NamedWindow& preset : workstation->window().findChild<PresetBar*>()->presets())
            texts << preset.name;
        return texts;
    }
};

} // namespace

TEST(ProgramSettings, ComeBackFromTheirFile)
{
    const fixtures::TemporaryFolder folder;
    ProgramSettings settings;
    settings.library = "/data/\u5e93";
    settings.language = "zh_CN";
    settings.theme = "light";
    settings.device = "cpu";
    settings.threads = 3;
    writeProgramSettings(settings, folder / "deep" / "settings.ini");
    EXPECT_EQ(readProgramSettings(folder / "deep" / "settings.ini"), settings);
    EXPECT_EQ(readProgramSettings(folder / "none.ini"), ProgramSettings());
}

TEST(ProgramSettings, AreTheUsualOnesWhereAFileMakesNoSense)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "s.ini") << "[window]\nlanguage=tlh\ntheme=pink\n[engine]\ndevice=abacus\nthreads=-4\n"
                                       "[library]\nfolder=here\n";
    EXPECT_EQ(readProgramSettings(folder / "s.ini"), ProgramSettings());
}

TEST(ProgramSettings, SayWhyTheyCannotBeKept)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "file") << "x";
    EXPECT_THROW(writeProgramSettings({}, folder / "file" / "settings.ini"), Error);
}

TEST(ReadingSettings, ComeBackFromTheirNote)
{
    ReadingSettings settings;
    settings.presets = {{"Mine", {-450.5, 1200}}, {"Lung", {-600, 1500}}};
    settings.solidThresholdHu = -250;
    settings.hidesPatientInViews = settings.hidesPatientInPictures = true;
    EXPECT_EQ(readingSettingsFromJson(toJson(settings)), settings);
}

TEST(ReadingSettings, MakeNothingOfADamagedNote)
{
    for (const char* note :
         {"", "[]", "{\"presets\":[]}", "{\"presets\":[{\"name\":\"\",\"center\":0,\"width\":100}]}",
          "{\"presets\":[{\"name\":\"x\",\"center\":1e9,\"width\":100}]}",
          "{\"presets\":[{\"name\":\"x\",\"center\":0,\"width\":0}]}", "{\"solid_threshold_hu\":5000}"})
        EXPECT_EQ(readingSettingsFromJson(note), ReadingSettings()) << note;
}

TEST(PresetTableModel, KeepsTheContractWhileItIsEdited)
{
    PresetTableModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setPresets(standardPresets());
    ASSERT_EQ(model.rowCount(), 9);
    EXPECT_EQ(model.duplicate(0), -1) << "all nine keys are taken";
    model.remove(8);
    EXPECT_EQ(model.duplicate(0), 1);
    model.move(1, -1);
    model.move(0, -1);
    model.move(8, 1);
    EXPECT_EQ(model.rowCount(), 9);
    const auto set = [&](int column, const QVariant& value) {
        return model.setData(model.index(0, column), value, Qt::EditRole);
    };
    EXPECT_TRUE(set(PresetTableModel::Name, "Mine"));
    EXPECT_TRUE(set(PresetTableModel::Width, 300));
    EXPECT_FALSE(set(PresetTableModel::Width, 0));
    EXPECT_FALSE(set(PresetTableModel::Center, "dark"));
    EXPECT_FALSE(set(PresetTableModel::Name, " "));
    EXPECT_EQ(model.presets()[0], (NamedWindow{"Mine", {-600, 300}}));
    for (int n = 0; n < 20; ++n)
        model.remove(0);
    EXPECT_EQ(model.rowCount(), 1) << "one stays";
}

TEST(BackupTableModel, ShowsTheNewestFirst)
{
    BackupTableModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setBackups({{"/l/backups/backup-2.sqlite", "2026-02-01T10:00:00Z", 5'000'000},
                      {"/l/backups/backup-1.sqlite", "2026-01-01T10:00:00Z", 1000}});
    EXPECT_EQ(model.index(0, BackupTableModel::File).data().toString(), "backup-2.sqlite");
    EXPECT_EQ(model.index(0, BackupTableModel::Size).data().toString(), "5.0 MB");
    model.setBackups({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(AuditTableModel, NamesTheRowThatSomethingWasDoneTo)
{
    AuditTableModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setEntries({{7, "2026-01-01T10:00:00Z", "eve", {"read added", "reads", 12, "", "corrected"}, "ab"}});
    EXPECT_EQ(model.index(0, AuditTableModel::Detail).data().toString(), "read 12: corrected");
    EXPECT_EQ(model.index(0, AuditTableModel::Action).data().toString(), "read added");
}

TEST_F(Settings, PresetsThatWereEditedAreChosenByTheirKeysAndStay)
{
    start({folder.path() / "ct", false, {}, false});
    showSection("Window presets");
    auto* presets = section<PresetSection>();
    auto* table = presets->findChild<QTableView*>();
    // By hand: the width of the first one.
    const QModelIndex width = table->model()->index(0, PresetTableModel::Width);
    table->setCurrentIndex(width);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    auto* field = table->findChild<QDoubleSpinBox*>();
    ASSERT_TRUE(field);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, "1234");
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_EQ(workstation->preferences().reading().presets[0].window, (viewer::WindowLevel{-600, 1234}));
    click(presets, "Down");
    EXPECT_EQ(presetTexts().mid(0, 2), QStringList({"Mediastinum", "Lung"}));

    workstation->window().showPage(1);
    QTest::keyClick(axial, Qt::Key_2);
    EXPECT_EQ(axial->windowLevel(), (viewer::WindowLevel{-600, 1234}));
    start({});
    ASSERT_TRUE(waitUntil([this] { return presetTexts().value(0) == "Mediastinum"; }));
    showSection("Window presets");
    click(section<PresetSection>(), "All as they were");
    EXPECT_EQ(presetTexts().value(0), "Lung");
}

TEST_F(Settings, HideThePatientInViewsAndTitle)
{
    const auto names = [this] { return axial->cornerText().join(' ') + workstation->window().windowTitle(); };
    EXPECT_TRUE(names().contains("Test 1"));
    showSection("Privacy");
    auto* box = workstation->settings().findChild<QCheckBox*>("hideInViews");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    EXPECT_FALSE(names().contains("Test 1")) << names().toStdString();
    EXPECT_TRUE(axial->cornerText().join(' ').contains("SIMULATED"));
    start({});
    ASSERT_TRUE(waitUntil([&] { return workstation->preferences().reading().hidesPatientInViews; }));
    EXPECT_FALSE(names().contains("Test 1")) << "also after the next start";
}

TEST_F(Settings, PicturesCannotCarryThePatientWhereThatIsSet)
{
    showSection("Privacy");
    auto* box = workstation->settings().findChild<QCheckBox*>("hideInPictures");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    workstation->window().showPage(1);
    QTest::keyClick(axial, Qt::Key_S, Qt::ControlModifier);
    auto* patient = workstation->window().findChild<QCheckBox*>("picturePatient");
    ASSERT_TRUE(patient);
    EXPECT_FALSE(patient->isEnabled());
    EXPECT_FALSE(patient->isChecked());
}

TEST_F(Settings, TheSolidThresholdIsThatOfAnalysesFromThenOn)
{
    showSection("Thresholds");
    auto* field = workstation->settings().findChild<QSpinBox*>("solidDefault");
    field->setValue(-200);
    analyze();
    EXPECT_EQ(workstation->session().predictions().front().assessment.nodule->solidThresholdHu, -200);
}

TEST_F(Settings, OfTheProgramAreKeptInItsFile)
{
    workstation.reset();
    const auto file = folder.path() / "settings.ini";
    workstation =
        std::make_unique<Workstation>(folder.path() / "library", scriptedSource(), theme, ProgramSettings(), file);
    workstation->window().show();
    QSignalSpy chosen(workstation.get(), &Workstation::themeChosen),
        again(workstation.get(), &Workstation::startAgainRequested);
    showSection("Appearance");
    auto* colors = workstation->settings().findChild<QComboBox*>("theme");
    QTest::keyClick(colors, Qt::Key_Down);
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), "light");
    auto* language = workstation->settings().findChild<QComboBox*>("language");
    QTest::keyClick(language, Qt::Key_End);
    click(language->parentWidget(), "Start again now");
    ASSERT_EQ(again.size(), 1);
    EXPECT_EQ(again[0][0].value<StartAgain>().library, folder.path() / "library");

    EXPECT_FALSE(section<LibrarySection>()->choosePlace("relative"));
    EXPECT_TRUE(section<LibrarySection>()->choosePlace("/data/other"));
    showSection("Library");
    click(section<LibrarySection>(), "Start again now");
    ASSERT_EQ(again.size(), 2);
    EXPECT_EQ(again[1][0].value<StartAgain>().library, "/data/other");
    workstation.reset();
    const ProgramSettings kept = readProgramSettings(file);
    EXPECT_EQ(kept.theme, "light");
    EXPECT_EQ(kept.language, "zh_CN");
    EXPECT_EQ(kept.library, "/data/other");
}

TEST_F(Settings, BackUpAndRestore)
{
    analyze();
    showSection("Backup");
    auto* backup = section<BackupSection>();
    click(backup, "Back up now");
    auto* table = backup->findChild<QTableView*>();
    ASSERT_TRUE(waitUntil([&] { return table->model()->rowCount() == 1 && table->currentIndex().isValid(); }))
        << backup->findChild<LibraryJob*>()->message().toStdString();
    analyze(2); // after the backup
    showSection("Backup");

    QSignalSpy again(workstation.get(), &Workstation::startAgainRequested);
    const auto answer = [](QMessageBox::StandardButton button) {
        QTimer::singleShot(200, [button] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (question)
                QTest::mouseClick(question->button(button), Qt::LeftButton);
        });
    };
    answer(QMessageBox::Cancel);
    click(backup, "Restore...");
    EXPECT_EQ(again.size(), 0);
    answer(QMessageBox::Yes);
    click(backup, "Restore...");
    ASSERT_EQ(again.size(), 1);
    const auto wish = again[0][0].value<StartAgain>();
    workstation.reset();
    const QString outcome = restoreBackup(wish.library, wish.restoreFrom);
    EXPECT_TRUE(outcome.startsWith("Restored from backup-")) << outcome.toStdString();
    start({});
    ASSERT_TRUE(waitUntil([this] { return !workstation->session().predictions().empty(); }));
    EXPECT_EQ(workstation->session().predictions().size(), 1u) << "as when the backup was made";
}

TEST_F(Settings, ARestoreThatCannotBeSaysWhy)
{
    workstation.reset();
    std::ofstream(folder.path() / "bad.sqlite") << "no database";
    const QString outcome = restoreBackup(folder.path() / "library", folder.path() / "bad.sqlite");
    EXPECT_TRUE(outcome.startsWith("The backup was not restored: ")) << outcome.toStdString();
    start({});
    EXPECT_TRUE(workstation->session().series()) << "the library is as it was";
}

TEST_F(Settings, FindWhatWasChangedInTheLibraryAndItsTrail)
{
    analyze();
    showSection("Library");
    auto* library = section<LibrarySection>();
    auto* job = library->findChild<LibraryJob*>();
    click(library, "Check the library");
    ASSERT_TRUE(waitUntil([&] { return job->message().startsWith("Everything is as it was stored"); }))
        << job->message().toStdString();
    showSection("Audit trail");
    auto* audit = section<AuditSection>();
    auto* chain = audit->findChild<LibraryJob*>();
    ASSERT_TRUE(waitUntil([&] { return audit->findChild<QTableView*>()->model()->rowCount() > 0; }));
    click(audit, "Verify the chain");
    ASSERT_TRUE(waitUntil([&] { return chain->message().startsWith("The chain holds"); }));

    const auto at = folder.path() / "library" / "library.sqlite";
    {
        SQLite::Database raw(at.string(), SQLite::OPEN_READWRITE);
        SQLite::Statement triggers(raw, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'");
        std::vector<std::string> names;
        while (triggers.executeStep())
            names.push_back(triggers.getColumn(0).getString());
        triggers.reset();
        for (const std::string& name : names)
            raw.exec("DROP TRIGGER " + name);
        raw.exec("UPDATE audit SET detail = 'nothing happened' WHERE sequence = 1");
    }
    click(audit, "Verify the chain");
    ASSERT_TRUE(waitUntil([&] { return chain->message().startsWith("The chain is BROKEN"); }))
        << chain->message().toStdString();
    showSection("Library");
    click(library, "Check the library");
    ASSERT_TRUE(waitUntil([&] {
        return job->message().contains("not as they were stored") || job->message().contains("not as it was");
    })) << job->message().toStdString();
    EXPECT_TRUE(library->findChild<QPlainTextEdit*>()->toPlainText().contains("1"));
}
