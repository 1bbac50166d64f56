// SPDX-License-Identifier: GPL-3.0-or-later
// Retrieving, setting up peers and sending in the window, against programs of others.
#include "core/database/send_queue.h"
#include "core/dicom/network/find.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/written_results.h"
#include "tests/ui/opened_workstation.h"
#include "ui/pacs/case_results_dialog.h"
#include "ui/pacs/pacs_dialog.h"
#include "ui/pacs/peer_settings.h"
#include "ui/pacs/send_dialog.h"
#include "ui/reading/reading_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeWidget>

#include <fmt/format.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

template <class Widget> Widget* named(QWidget& parent, const char* name)
{
    return parent.findChild<Widget*>(QString::fromLatin1(name));
}

class PacsWindow : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "storescu", "echoscu"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk)";
        server = std::make_unique<PacsServer>(PacsServer::orthanc(folder / "orthanc"));
        ASSERT_TRUE(server->answers());
        settings.peers = {server->peer()};
    }

    TemporaryFolder folder;
    Theme theme;
    PacsSettings settings;
    std::unique_ptr<PacsServer> server;
};

} // namespace

TEST_F(PacsWindow, SetsUpAPeerTestsItAndKeepsIt)
{
    Workstation workstation(folder / "library", scriptedSource(), theme);
    PeerSettings section(workstation.pacs());
    section.show();
    QTest::mouseClick(named<QPushButton>(section, "pacsAddPeer"), Qt::LeftButton);
    const auto type = [&](const char* name, const QString& text) {
        auto* line = named<QLineEdit>(section, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    type("pacsName", "Archive");
    type("pacsAe", "OTHER");
    type("pacsHost", "127.0.0.1");
    named<QSpinBox>(section, "pacsPort")->setValue(server->port());
    auto* notice = named<QLabel>(section, "pacsNotice");
    QTest::mouseClick(named<QPushButton>(section, "pacsTest"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return notice->text().contains("does not know the AE title"); }))
        << notice->text().toStdString();
    type("pacsAe", "ORTHANC");
    QTest::mouseClick(named<QPushButton>(section, "pacsTest"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return notice->text().contains("It answers"); })) << notice->text().toStdString();
    QTest::mouseClick(named<QPushButton>(section, "pacsSave"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !workstation.pacs().settings().peers.empty(); }))
        << notice->text().toStdString();
    EXPECT_EQ(workstation.pacs().settings().peers[0].aeTitle, "ORTHANC");
}

TEST_F(PacsWindow, FindsAStudyAndRetrievesItIntoTheCases)
{
    const SeriesRecord record = writeSmallCase(folder / "ct");
    ASSERT_EQ(
        saidBy(fmt::format("storescu -aec ORTHANC +sd 127.0.0.1 {} {}", server->port(), (folder / "ct").string())), "");
    Workstation workstation(folder / "library", scriptedSource(), theme);
    workstation.pacs().store(settings);
    ASSERT_TRUE(waitUntil([&] { return !workstation.pacs().settings().peers.empty(); }));
    PacsDialog dialog(workstation.pacs(), nullptr);
    dialog.show();
    QTest::keyClicks(named<QLineEdit>(dialog, "pacsQueryName"), "Test");
    QTest::keyClick(named<QLineEdit>(dialog, "pacsQueryName"), Qt::Key_Return);
    auto* found = named<QTreeWidget>(dialog, "pacsFound");
    ASSERT_TRUE(waitUntil([&] { return found->topLevelItemCount() == 1; }));
    EXPECT_EQ(found->topLevelItem(0)->text(1), QString("TEST-1"));
    found->topLevelItem(0)->setExpanded(true);
    ASSERT_TRUE(waitUntil([&] { return found->topLevelItem(0)->childCount() == 1; }));
    found->topLevelItem(0)->child(0)->setSelected(true);
    int imported = 0;
    QObject::connect(&workstation.importer(), &CaseImporter::imported, &dialog,
                     [&](quint64, const FinishedImport& finished) { imported = int(finished.report.taken()); });
    QTest::mouseClick(named<QPushButton>(dialog, "pacsRetrieve"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return imported > 0; }));
    EXPECT_EQ(imported, 80);
    (void)record;
}

TEST_F(PacsWindow, SendsImagesWithoutIdentityAfterSayingWhatIsChanged)
{
    writeSmallCase(folder / "ct");
    const auto workstation = openedWorkstation(folder / "library", theme, {.folder = folder / "ct"});
    workstation->pacs().store(settings);
    ASSERT_TRUE(waitUntil([&] { return !workstation->pacs().settings().peers.empty(); }));
    auto* view = workstation->reading().findChild<viewer::SliceView*>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_E, Qt::ControlModifier);
    SendDialog* dialog = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (dialog = workstation->window().findChild<SendDialog*>()) != nullptr; }));
    auto* summary = named<QLabel>(*dialog, "sendSummary");
    auto* go = named<QPushButton>(*dialog, "primary");
    ASSERT_TRUE(waitUntil([&] { return go->isEnabled(); })) << summary->text().toStdString();
    EXPECT_TRUE(summary->text().contains("Patient and study are named")) << summary->text().toStdString();
    QTest::mouseClick(named<QCheckBox>(*dialog, "sendDeidentify"), Qt::LeftButton, {}, {8, 8});
    auto* changes = named<QTableWidget>(*dialog, "sendChanges");
    ASSERT_TRUE(waitUntil([&] { return go->isEnabled() && changes->rowCount() > 0; }));
    bool isNameThere = false;
    for (int row = 0; row < changes->rowCount(); ++row)
        isNameThere = isNameThere || changes->item(row, 0)->text().contains("(0010,0010)");
    EXPECT_TRUE(isNameThere);
    QTest::mouseClick(go, Qt::LeftButton);
    const auto sent = [&] {
        return database::SendQueue(*std::make_unique<database::Library>(folder / "library")).all();
    };
    ASSERT_TRUE(waitUntil([&] { return !sent().empty() && sent()[0].state == database::SendState::Sent; }, 60000));
    EXPECT_TRUE(sent()[0].deidentified);
    const auto studies = dicom::findStudies({"DSMT", server->peer()}, {}).found;
    ASSERT_EQ(studies.size(), 1u);
    EXPECT_EQ(studies[0].images, 80);
    EXPECT_EQ(studies[0].patientName.find("Test"), std::string::npos);

    CaseResultsDialog results(workstation->pacs(), nullptr, nullptr);
    auto* tree = named<QTreeWidget>(results, "caseResults");
    ASSERT_TRUE(waitUntil([&] { return tree->topLevelItemCount() == 1; }));
    EXPECT_TRUE(tree->topLevelItem(0)->text(0).contains("80 of 80 objects to ORTHANC"));
    EXPECT_EQ(tree->topLevelItem(0)->text(2), QString("sent"));
}
