// SPDX-License-Identifier: GPL-3.0-or-later
// Retrieving, setting up peers and sending in the window, against programs of others.
#include "core/database/audit_trail.h"
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

TEST_F(PacsWindow, SendsEveryKindOfResultAndKeepsOnTheCaseWhatWentWhere)
{
    writeSmallCase(folder / "ct");
    const auto workstation = openedWorkstation(folder / "library", theme, {.folder = folder / "ct", .markAt = kNodule});
    workstation->pacs().store(settings);
    ASSERT_TRUE(waitUntil([&] { return workstation->session().markedAt().has_value(); }));
    workstation->session().analyze();
    ASSERT_TRUE(waitUntil([&] { return !workstation->session().predictions().empty(); }));
    auto* view = workstation->reading().findChild<viewer::SliceView*>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_E, Qt::ControlModifier);
    SendDialog* dialog = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (dialog = workstation->window().findChild<SendDialog*>()) != nullptr; }));
    auto* summary = named<QLabel>(*dialog, "sendSummary");
    auto* go = named<QPushButton>(*dialog, "primary");
    ASSERT_TRUE(waitUntil([&] { return go->isEnabled(); })) << summary->text().toStdString();
    EXPECT_TRUE(summary->text().startsWith("3 object")) << summary->text().toStdString();
    QTest::mouseClick(named<QCheckBox>(*dialog, "sendDocument"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(waitUntil([&] { return summary->text().startsWith("4 object"); })) << summary->text().toStdString();
    QTest::mouseClick(go, Qt::LeftButton);
    const auto sent = [&] {
        return database::SendQueue(*std::make_unique<database::Library>(folder / "library")).all();
    };
    ASSERT_TRUE(waitUntil([&] { return !sent().empty() && sent()[0].state == database::SendState::Sent; }, 60000));
    EXPECT_EQ(sent()[0].sent, 4);
    std::string modalities;
    for (const dicom::FoundSeries& series :
         dicom::findSeries({"DSMT", server->peer()}, workstation->session().series()->record.studyUid).found)
        modalities += series.modality + " ";
    for (const char* modality : {"SR", "SEG", "OT", "DOC"})
        EXPECT_NE(modalities.find(modality), std::string::npos) << modality << " of " << modalities;

    database::Library library(folder / "library");
    const database::AuditEntry entry = database::AuditStore(library).entries(1).at(0);
    EXPECT_NE(entry.note.detail.find("ORTHANC@127.0.0.1"), std::string::npos) << entry.note.detail;
    const database::CaseRow row = database::CaseStore(library).cases().at(0);
    CaseResultsDialog results(workstation->pacs(), &row, nullptr);
    auto* tree = named<QTreeWidget>(results, "caseResults");
    ASSERT_TRUE(waitUntil([&] { return tree->topLevelItemCount() == 2; })) << "the nodule, and what was sent of it";
    EXPECT_TRUE(tree->topLevelItem(1)->text(0).contains("4 of 4 objects to ORTHANC"));
    EXPECT_FALSE(tree->topLevelItem(1)->text(1).isEmpty()) << "when";
}

TEST_F(PacsWindow, MovesASeriesToItselfWhileItListens)
{
    const int port = freePort();
    server = std::make_unique<PacsServer>(PacsServer::orthanc(folder / "mover", port));
    ASSERT_TRUE(server->answers());
    writeSmallCase(folder / "ct");
    ASSERT_EQ(
        saidBy(fmt::format("storescu -aec ORTHANC +sd 127.0.0.1 {} {}", server->port(), (folder / "ct").string())), "");
    Workstation workstation(folder / "library", scriptedSource(), theme);
    PacsPeer peer = server->peer();
    peer.retrieveByMove = true;
    settings.peers = {peer};
    settings.listener = {.isOn = true, .address = "127.0.0.1", .port = port, .tls = {}};
    QString listens, arrived;
    QObject::connect(&workstation.pacs(), &PacsDesk::listeningChanged, &workstation.window(),
                     [&](bool isGood, const QString& text) { listens = isGood ? text : QString(); });
    QObject::connect(&workstation.pacs(), &PacsDesk::received, &workstation.window(),
                     [&](const QString& text) { arrived = text; });
    workstation.pacs().store(settings);
    ASSERT_TRUE(waitUntil([&] { return listens.contains(QString::number(port)); }));
    PacsDialog dialog(workstation.pacs(), nullptr);
    dialog.show();
    dialog.searchFor("TEST-1");
    auto* found = named<QTreeWidget>(dialog, "pacsFound");
    ASSERT_TRUE(waitUntil([&] { return found->topLevelItemCount() == 1; }));
    found->topLevelItem(0)->setSelected(true);
    FinishedImport finished;
    QObject::connect(&workstation.importer(), &CaseImporter::imported, &dialog,
                     [&](quint64, const FinishedImport& one) { finished = one; });
    QTest::mouseClick(named<QPushButton>(dialog, "pacsRetrieve"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return finished.report.taken() > 0 || finished.report.failure; }, 60000));
    ASSERT_FALSE(finished.report.failure) << finished.report.failure->message();
    EXPECT_EQ(finished.report.taken(), 80u);
    EXPECT_TRUE(arrived.isEmpty()) << "it came because it was asked for: " << arrived.toStdString();
    // It goes on listening: what a peer sends of its own will arrives as before.
    writeSmallCase(folder / "other", 2);
    ASSERT_EQ(
        saidBy(fmt::format("storescu -aet ORTHANC -aec DSMT +sd 127.0.0.1 {} {}", port, (folder / "other").string())),
        "");
    ASSERT_TRUE(waitUntil([&] { return arrived.contains("80"); })) << arrived.toStdString();
}
