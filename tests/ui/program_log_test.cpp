// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/program_log.h"

#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/open_case.h"
#include "ui/settings/log_section.h"
#include "ui/window/status_line.h"

#include <QDebug>

#include <fstream>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST(ProgramLog, HoldsWhatQtSaysUntilItEnds)
{
    const fixtures::TemporaryFolder folder;
    {
        const ProgramLog log(folder / "state" / "w.log");
        qWarning().noquote() << "the engine ended";
        qInfo("two\nlines");
    }
    qWarning("after");
    const std::string text = textOf(folder / "state" / "w.log");
    EXPECT_NE(text.find("warning the engine ended\n"), std::string::npos) << text;
    EXPECT_NE(text.find("two lines\n"), std::string::npos);
    EXPECT_EQ(text.find("after"), std::string::npos);
}

TEST(ProgramLog, KeepsNamesAndPathsOut)
{
    keepOutOfLog({"Muster^Erika", "\u738b", "PID-4711", "Al"});
    const auto expectKeptOut = [](const QString& message, const QString& logged) {
        EXPECT_EQ(forLog(message).toStdString(), logged.toStdString());
    };
    expectKeptOut("MUSTER, erika: no slices", "[name], [name]: no slices");
    expectKeptOut("reading \u738b: PID-4711", "reading [name]: [name]");
    expectKeptOut("/home/a/Jane Doe CT/1.dcm is no DICOM file", "[path] is no DICOM file");
    expectKeptOut("/data/Doe Jane.dcm: it is no DICOM file", "[path]: it is no DICOM file");
    expectKeptOut("~/Doe/x.zip, slice 3 of 4", "[path], slice 3 of 4");
    expectKeptOut("2 of 3 files, 1/2 mm, AUC .85 and/or more", "2 of 3 files, 1/2 mm, AUC .85 and/or more");
    expectKeptOut("Also All", "Also All"); // words of two letters would eat others
}

TEST_F(OpenCase, TheLogIsOneClickFromTheStatusLineAndNamesNobody)
{
    const auto state = folder.path() / "state";
    qputenv("XDG_STATE_HOME", state.c_str());
    const ProgramLog log(programLogFile());
    start({folder.path() / "ct", false, {}, false});
    std::filesystem::create_directories(folder.path() / "Test 1");
    std::ofstream(folder.path() / "Test 1" / "notes.txt") << "no CT";
    workstation->importer().import({folder.path() / "Test 1" / "none.dcm", true, {}});
    ASSERT_TRUE(waitUntil([this] { return workstation->importer().isIdle(); }));
    emit workstation->library().failed("the series of Test 1, TEST-1, is gone");

    auto* button = workstation->window().status().findChild<QToolButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    auto* shown = workstation->window().findChild<LogSection*>();
    ASSERT_TRUE(shown->isVisible());
    ASSERT_TRUE(waitUntil([&] { return shown->shownText().contains("is gone"); }));
    EXPECT_TRUE(shown->shownText().contains("[path]")) << shown->shownText().toStdString();
    EXPECT_FALSE(shown->shownText().contains("Test 1"));
    EXPECT_FALSE(shown->shownText().contains("TEST-1"));
    qunsetenv("XDG_STATE_HOME");
}
