// SPDX-License-Identifier: GPL-3.0-or-later
// Against programs of others: Orthanc, and DCMTK's dcmqrscp, storescp and storescu.
#include "core/database/audit_trail.h"
#include "core/dicom/network/echo.h"
#include "core/dicom/network/find.h"
#include "core/dicom/network/listener.h"
#include "core/dicom/text_encoding.h"
#include "core/workflows/receiving_station.h"
#include "core/workflows/retrieve_case.h"
#include "core/workflows/send_results.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/small_disk.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

constexpr int kSlices = 12;

SeriesRecord record(const std::string& seriesUid = "2.25.71")
{
    SeriesRecord made = someSeries(seriesUid);
    made.studyUid = "2.25.70";
    made.patientId = "SIM-PACS";
    made.patientName = "M\xc3\xbcller^Anna";
    made.studyDate = "20260311";
    made.slices = kSlices;
    return made;
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".dcm")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// What every data set of a folder holds, by SOP Instance UID.
std::map<std::string, std::string> datasetsIn(const fs::path& folder)
{
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        DcmFileFormat format;
        if (!entry.is_regular_file() || format.loadFile(OFFilename(entry.path().c_str())).bad())
            continue;
        OFString uid;
        format.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, uid);
        std::ostringstream text;
        format.getDataset()->print(text);
        found[uid.c_str()] = text.str();
    }
    return found;
}

struct EastAsianName {
    std::string name, part, characterSet; ///< part: the family name in the second group
};

const std::vector<EastAsianName> kEastAsianNames{
    {"Yamada^Tarou=\xE5\xB1\xB1\xE7\x94\xB0^\xE5\xA4\xAA\xE9\x83\x8E", "\xE5\xB1\xB1\xE7\x94\xB0", "\\ISO 2022 IR 87"},
    {"Hong^Gildong=\xE6\xB4\xAA^\xE5\x90\x89\xE6\xB4\x9E", "\xE6\xB4\xAA", "\\ISO 2022 IR 149"},
    {"Zhang^XiaoDong=\xE5\xBC\xA0^\xE5\xB0\x8F\xE4\xB8\x9C", "\xE5\xBC\xA0", "\\ISO 2022 IR 58"}};

/// One image, in a study of its own, of somebody whose name is written so.
class NamedCt {
public:
    NamedCt(const std::string& name, const std::string& characterSet)
    {
        m_ct.edit(0, [&](DcmDataset& dataset) {
            const auto written = dicom::fromUtf8(name, characterSet, true);
            ASSERT_TRUE(written) << characterSet;
            dataset.putAndInsertString(DCM_SpecificCharacterSet, characterSet.c_str());
            dataset.putAndInsertString(DCM_PatientName, written->c_str());
        });
    }
    const fs::path& path() const { return m_ct.path(); }

private:
    static SeriesRecord newRecord()
    {
        static int studies = 0;
        SeriesRecord made = record(fmt::format("2.25.72{}", ++studies));
        made.studyUid = fmt::format("2.25.73{}", studies);
        made.patientId = fmt::format("SIM-{}", studies);
        return made;
    }

    const CtFolder m_ct{*tellingVolume({8, 8, 1}), newRecord()};
};

class Pacs : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "dcmqrscp", "storescp", "storescu", "echoscu"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk)";
        settings.listener.port = freePort();
    }

    void store(const PacsServer& server, const fs::path& folderOfCt)
    {
        ASSERT_TRUE(server.answers());
        ASSERT_EQ(saidBy(fmt::format("storescu -R -aec {} +sd +r 127.0.0.1 {} {}", server.peer().aeTitle, server.port(),
                                     folderOfCt.string())),
                  "");
    }
    PacsLink link(const PacsServer& server) const { return {settings.aeTitle, server.peer()}; }

    /// What a call fails with.
    template <class Call> std::string failure(const Call& call)
    {
        try {
            call();
        } catch (const Error& error) {
            return error.message();
        }
        return "nothing failed";
    }

    TemporaryFolder folder;
    database::Library library{folder / "library"};
    PacsSettings settings;
    const CtFolder ct{*tellingVolume({16, 16, kSlices}), record()};
};

} // namespace

TEST_F(Pacs, FindsAStudyAndItsSeriesByEachKeyWithNamesDecoded)
{
    const PacsServer orthanc = PacsServer::orthanc(folder / "orthanc");
    store(orthanc, ct.path());
    const PacsLink to = link(orthanc);
    for (const dicom::PacsQuery& query :
         {dicom::PacsQuery{}, dicom::PacsQuery{.patientName = "M\xc3\xbc"}, dicom::PacsQuery{.patientId = "SIM-PACS"},
          dicom::PacsQuery{.dateFrom = "20260301", .dateTo = "20260331"}, dicom::PacsQuery{.modality = "CT"},
          dicom::PacsQuery{.dateFrom = "20260311", .dateTo = "20260311"}}) {
        const auto studies = dicom::findStudies(to, query).found;
        ASSERT_EQ(studies.size(), 1u) << query.patientName << query.patientId << query.modality << query.dateFrom;
        EXPECT_EQ(studies[0].studyUid, "2.25.70");
        EXPECT_EQ(studies[0].patientName, "M\xc3\xbcller^Anna");
        EXPECT_EQ(studies[0].modalities, "CT");
        EXPECT_EQ(studies[0].images, kSlices);
    }
    for (const dicom::PacsQuery& query :
         {dicom::PacsQuery{.patientName = "Anna"}, dicom::PacsQuery{.accessionNumber = "A1"},
          dicom::PacsQuery{.modality = "MR"}, dicom::PacsQuery{.dateFrom = "20260312"},
          dicom::PacsQuery{.dateTo = "20260310"}})
        EXPECT_TRUE(dicom::findStudies(to, query).found.empty()) << query.modality << query.dateFrom;
    const auto series = dicom::findSeries(to, "2.25.70").found;
    ASSERT_EQ(series.size(), 1u);
    EXPECT_EQ(series[0].seriesUid, "2.25.71");
    EXPECT_EQ(dicom::findImages(to, "2.25.70", "2.25.71").size(), std::size_t(kSlices));
}

TEST_F(Pacs, AsksInTheCharacterSetOfThePeer)
{
    int archives = 0; // a blank in its folder's name is more than dcmqrscp reads
    for (const auto& [name, characterSet] :
         {std::pair("M\xc3\xbcller^Anna", "ISO_IR 100"), std::pair("\xe7\x8e\x8b^\xe5\xb0\x8f\xe4\xb8\x9c", "GB18030"),
          std::pair("\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2", "ISO_IR 144")}) {
        const PacsServer archive = PacsServer::dcmqrscp(folder / ("archive" + std::to_string(++archives)));
        const NamedCt named(name, characterSet);
        store(archive, named.path());
        PacsLink to = link(archive);
        to.peer.characterSet = characterSet;
        const auto found = dicom::findStudies(to, {.patientName = name}).found;
        ASSERT_EQ(found.size(), 1u) << characterSet;
        EXPECT_EQ(found[0].patientName, name) << characterSet;
    }
    const PacsServer orthanc = PacsServer::orthanc(folder / "orthanc");
    for (const EastAsianName& one : kEastAsianNames)
        store(orthanc, NamedCt(one.name, one.characterSet).path());
    for (const EastAsianName& one : kEastAsianNames) {
        SCOPED_TRACE(one.characterSet);
        const PacsServer archive = PacsServer::dcmqrscp(folder / ("archive" + std::to_string(++archives)));
        store(archive, NamedCt(one.name, one.characterSet).path());
        for (const PacsServer* const server : {&archive, &orthanc})
            for (const std::string& asked : {one.name, one.part, "*=" + one.part + "*"}) {
                PacsLink to = link(*server);
                to.peer.characterSet = one.characterSet;
                const auto found = dicom::findStudies(to, {.patientName = asked}).found;
                ASSERT_EQ(found.size(), 1u) << server->peer().name << " asked for " << asked;
                EXPECT_EQ(found[0].patientName, one.name) << server->peer().name;
            }
    }
    EXPECT_THAT(failure([&] {
                    PacsPeer latin{.name = "X", .aeTitle = "X", .host = "127.0.0.1", .port = 1};
                    latin.characterSet = "ISO_IR 100";
                    dicom::findStudies({"DSMT", latin}, {.patientName = "\xe7\x8e\x8b"});
                }),
                HasSubstr("cannot be written in the character set ISO_IR 100"));
}

TEST_F(Pacs, GetsAndMovesASeriesIntoTheLibraryEqualToWhatWasStored)
{
    const auto expected = datasetsIn(ct.path());
    for (const bool isOrthanc : {true, false})
        for (const bool byMove : {false, true}) {
            SCOPED_TRACE(fmt::format("{} {}", isOrthanc ? "Orthanc" : "dcmqrscp", byMove ? "move" : "get"));
            settings.listener.port = freePort();
            const fs::path place = folder / fmt::format("{}{}", isOrthanc, byMove);
            const PacsServer server = isOrthanc ? PacsServer::orthanc(place / "server", settings.listener.port)
                                                : PacsServer::dcmqrscp(place / "server", settings.listener.port);
            store(server, ct.path());
            database::Library own(place / "library");
            PacsPeer peer = server.peer();
            peer.retrieveByMove = byMove;
            const RetrievedCase got = retrieveCase(own, settings, peer, {"2.25.70", {}});
            ASSERT_FALSE(got.report.failure) << got.report.failure->message();
            EXPECT_EQ(got.report.taken(), std::size_t(kSlices));
            EXPECT_EQ(got.fetched, std::size_t(kSlices));
            EXPECT_EQ(datasetsIn(got.report.cases().at(0).source), expected);
            EXPECT_EQ(got.report.cases().at(0).series.patientName, "M\xc3\xbcller Anna");
            EXPECT_TRUE(fs::is_empty(place / "library" / "retrieving"));
            EXPECT_THAT(database::AuditStore(own).entries(1).at(0).note.action, "retrieved from PACS");
        }
}

TEST_F(Pacs, SaysInWordsWhatIsWrongAtWhichEnd)
{
    const PacsServer orthanc = PacsServer::orthanc(folder / "orthanc");
    store(orthanc, ct.path());
    EXPECT_GE(dicom::echo(link(orthanc)).count(), 0);

    PacsLink absent = link(orthanc);
    absent.peer.port = freePort();
    EXPECT_THAT(failure([&] { dicom::echo(absent); }), HasSubstr("nobody answers there"));
    PacsLink wrong = link(orthanc);
    wrong.peer.aeTitle = "OTHER";
    EXPECT_THAT(failure([&] { dicom::echo(wrong); }), HasSubstr("it does not know the AE title OTHER"));
    const PacsServer refusing = PacsServer::storescp(folder / "refusing", {"--refuse"});
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    EXPECT_THAT(failure([&] { dicom::echo(link(refusing)); }), HasSubstr("it refused the connection"));

    PacsPeer mover = orthanc.peer(); // it does not know where we listen
    mover.retrieveByMove = true;
    EXPECT_THAT(failure([&] {
                    retrieveCase(library, settings, mover, {"2.25.70", {"2.25.71"}});
                }),
                testing::AnyOf(HasSubstr("it does not know where to send to"), HasSubstr("it cannot do that")));
    EXPECT_THAT(failure([&] {
                    retrieveCase(library, settings, orthanc.peer(), {"2.25.70", {"2.25.99"}});
                }),
                HasSubstr("has no series 2.25.99"));
    EXPECT_TRUE(database::CaseStore(library).cases().empty()) << "nothing half shown";
}

TEST_F(Pacs, FetchesOnlyTheRestAfterABreak)
{
    const PacsServer archive = PacsServer::dcmqrscp(folder / "archive");
    store(archive, ct.path());
    // As an earlier try left them: complete images, and one that was not.
    const fs::path left = folder / "library" / "retrieving" / "2.25.71";
    fs::create_directories(left);
    const std::vector<fs::path> files = filesIn(ct.path());
    for (int n = 0; n < 5; ++n) {
        DcmFileFormat format;
        format.loadFile(OFFilename(files[std::size_t(n)].c_str()));
        OFString uid;
        format.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, uid);
        fs::copy_file(files[std::size_t(n)], left / (std::string(uid.c_str()) + ".dcm"));
    }
    const RetrievedCase got = retrieveCase(library, settings, archive.peer(), {"2.25.70", {"2.25.71"}});
    EXPECT_EQ(got.kept, 5u);
    EXPECT_EQ(got.fetched, std::size_t(kSlices - 5));
    EXPECT_EQ(got.report.taken(), std::size_t(kSlices));
    EXPECT_EQ(datasetsIn(got.report.cases().at(0).source), datasetsIn(ct.path()));
}

TEST_F(Pacs, GoesOnWhereAnArchiveDiedInTheMiddle)
{
    const CtFolder large(*tellingVolume({256, 256, 60}), record());
    for (const bool byMove : {false, true}) {
        SCOPED_TRACE(byMove ? "move" : "get");
        const fs::path place = folder / (byMove ? "move" : "get");
        settings.listener.port = freePort();
        PacsServer dying = PacsServer::orthanc(place / "archive", settings.listener.port);
        store(dying, large.path());
        database::Library own(place / "library");
        PacsPeer peer = dying.peer();
        peer.retrieveByMove = byMove;
        const Progress killing(
            [&](double fraction, const std::string&) {
                if (fraction > 0.3)
                    dying.kill();
            },
            {});
        const WantedSeries wanted{"2.25.70", {"2.25.71"}};
        const std::string said = failure([&] { retrieveCase(own, settings, peer, wanted, killing); });
        EXPECT_THAT(said, testing::AnyOf(HasSubstr("dropped the connection"), HasSubstr("broke")));
        EXPECT_TRUE(database::CaseStore(own).cases().empty()) << "nothing half shown";

        const PacsServer back = PacsServer::orthanc(place / "archive", settings.listener.port);
        ASSERT_TRUE(back.answers());
        peer.port = back.port();
        const RetrievedCase got = retrieveCase(own, settings, peer, wanted);
        EXPECT_GT(got.kept, 0u) << "what had come is not fetched again";
        EXPECT_EQ(got.kept + got.fetched, 60u);
        EXPECT_EQ(datasetsIn(got.report.cases().at(0).source), datasetsIn(large.path()));
    }
}

TEST_F(Pacs, StopsWhenCancelledAndShowsNothing)
{
    const PacsServer archive = PacsServer::dcmqrscp(folder / "archive");
    store(archive, ct.path());
    std::stop_source stop;
    const Progress progress(
        [&](double fraction, const std::string&) {
            if (fraction > 0.2)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(retrieveCase(library, settings, archive.peer(), {"2.25.70", {"2.25.71"}}, progress), Cancelled);
    EXPECT_TRUE(database::CaseStore(library).cases().empty());
    EXPECT_EQ(retrieveCase(library, settings, archive.peer(), {"2.25.70", {"2.25.71"}}).report.taken(),
              std::size_t(kSlices));
}

TEST_F(Pacs, KeepsWhatIsToBeSentUntilThePeerHasIt)
{
    PacsServer store = PacsServer::storescp(folder / "stored");
    ASSERT_TRUE(store.answers());
    const PacsPeer peer = store.peer();
    store.kill();
    const SendRequest request{.peer = peer, .what = "12 images", .files = filesIn(ct.path()), .copies = true};
    const std::int64_t id = queueSending(library, request);
    const QueueRun absent = runQueue(library, "DSMT");
    ASSERT_EQ(absent.failures.size(), 1u);
    EXPECT_THAT(absent.failures[0], HasSubstr("nobody answers there"));
    {
        database::Library again(folder / "library"); // the program was started anew
        database::SendQueue queue(again);
        EXPECT_EQ(queue.sending(id).state, database::SendState::Waiting);
        EXPECT_EQ(queue.sending(id).attempts, 1);
        EXPECT_TRUE(queue.due().empty()) << "its time has not come";
        queue.retry(id);
        EXPECT_EQ(queue.due().size(), 1u);
    }
    const PacsServer back = PacsServer::orthanc(folder / "orthanc");
    ASSERT_TRUE(back.answers());
    const std::int64_t second =
        queueSending(library, {.peer = back.peer(), .what = "12 images", .files = request.files, .copies = true});
    const QueueRun done = runQueue(library, "DSMT", {}, second);
    EXPECT_TRUE(done.failures.empty()) << done.failures.front();
    EXPECT_EQ(done.objects, kSlices);
    const database::Sending sent = database::SendQueue(library).sending(second);
    EXPECT_EQ(sent.state, database::SendState::Sent);
    EXPECT_EQ(sent.sent, kSlices);
    EXPECT_THAT(database::AuditStore(library).entries(1).at(0).note.detail,
                HasSubstr(fmt::format("12 images to ORTHANC@127.0.0.1:{}: 12 of 12 objects sent", back.port())));
    EXPECT_EQ(dicom::findImages({"DSMT", back.peer()}, "2.25.70", "2.25.71").size(), std::size_t(kSlices));
    EXPECT_FALSE(filesIn(folder / "library" / "outgoing").empty());
    EXPECT_TRUE(cancelSending(library, id));
    EXPECT_TRUE(filesIn(folder / "library" / "outgoing").empty());
}

TEST_F(Pacs, ResumesASendingThatBrokeInTheMiddle)
{
    // This receiver drops the connection at its first object.
    PacsServer dropping = PacsServer::storescp(folder / "stored", {"--abort-after"});
    ASSERT_TRUE(dropping.answers());
    const std::int64_t id =
        queueSending(library, {.peer = dropping.peer(), .what = "images", .files = filesIn(ct.path()), .copies = true});
    database::SendQueue queue(library);
    queue.noteSent(queue.objects(id).at(0).id); // by an earlier run
    const QueueRun run = runQueue(library, "DSMT");
    ASSERT_EQ(run.failures.size(), 1u);
    EXPECT_THAT(run.failures[0], testing::AnyOf(HasSubstr("dropped the connection"), HasSubstr("broke")));
    EXPECT_EQ(queue.sending(id).sent, 1);
    EXPECT_EQ(queue.sending(id).state, database::SendState::Waiting);
    dropping.kill();
    fs::remove_all(folder / "stored");
    const PacsServer taking = PacsServer::storescp(folder / "stored", {}, dropping.port());
    ASSERT_TRUE(taking.answers());
    queue.retry(id);
    EXPECT_TRUE(runQueue(library, "DSMT").failures.empty());
    EXPECT_EQ(queue.sending(id).state, database::SendState::Sent);
    EXPECT_EQ(datasetsIn(folder / "stored").size(), std::size_t(kSlices - 1)) << "nothing is sent twice";
    EXPECT_TRUE(filesIn(folder / "library" / "outgoing").empty()) << "copies go when they are sent";
}

TEST_F(Pacs, TakesWhatPeersSendAndRefusesEverybodyElse)
{
    settings.peers = {{.name = "Scanner", .aeTitle = "SCANNER", .host = "localhost", .port = 104}};
    std::vector<ReceivedObjects> received;
    std::vector<std::string> refused;
    std::mutex lock;
    {
        const ReceivingStation station(folder / "library", settings,
                                       {.received =
                                            [&](const ReceivedObjects& one) {
                                                const std::lock_guard guard(lock);
                                                received.push_back(one);
                                            },
                                        .refused =
                                            [&](const std::string& why) {
                                                const std::lock_guard guard(lock);
                                                refused.push_back(why);
                                            }});
        const auto send = [&](const char* calling, const char* called) {
            return saidBy(fmt::format("storescu -aet {} -aec {} +sd 127.0.0.1 {} {}", calling, called, station.port(),
                                      ct.path().string()));
        };
        EXPECT_EQ(saidBy(fmt::format("echoscu -aet SCANNER -aec DSMT 127.0.0.1 {}", station.port())), "");
        EXPECT_THAT(send("STRANGER", "DSMT"), HasSubstr("Calling AE Title Not Recognized"));
        EXPECT_THAT(send("SCANNER", "OTHER"), HasSubstr("Called AE Title Not Recognized"));
        EXPECT_TRUE(database::CaseStore(library).cases().empty());
        EXPECT_EQ(send("SCANNER", "DSMT"), "");
    }
    ASSERT_EQ(received.size(), 1u);
    EXPECT_EQ(received[0].failure, "");
    EXPECT_EQ(received[0].report.taken(), std::size_t(kSlices));
    EXPECT_EQ(refused.size(), 2u);
    ASSERT_EQ(database::CaseStore(library).cases().size(), 1u);
    EXPECT_EQ(datasetsIn(database::CaseStore(library).cases()[0].source), datasetsIn(ct.path()));
    EXPECT_TRUE(fs::is_empty(folder / "library" / "received"));
}

TEST_F(Pacs, TakesUpWhatWasAcknowledgedBeforeAKill)
{
    fs::create_directories(folder / "library" / "received");
    for (const fs::path& file : filesIn(ct.path()))
        fs::copy_file(file, folder / "library" / "received" / file.filename());
    std::ofstream(folder / "library" / "received" / "2.25.5.part") << "half an object";
    const ReceivingStation station(folder / "library", settings, {});
    ASSERT_EQ(database::CaseStore(library).cases().size(), 1u);
    EXPECT_EQ(database::CaseStore(library).cases()[0].series.slices, kSlices);
    EXPECT_TRUE(fs::is_empty(folder / "library" / "received"));
}

TEST_F(Pacs, SaysThatTheDiskIsFull)
{
    const PacsServer archive = PacsServer::dcmqrscp(folder / "archive");
    const CtFolder large(*tellingVolume({512, 512, 12}), record()); // 6.3 MB
    store(archive, large.path());
    const fs::path disk = folder / "disk";
    fs::create_directories(disk);
    const int result = onSmallDisk(disk, 4 << 20, [&] {
        const std::string said = failure([&] {
            dicom::Answers<dicom::FoundSeries> found = dicom::findSeries(link(archive), "2.25.70");
            database::Library small(disk / "library");
            retrieveCase(small, settings, archive.peer(), {"2.25.70", {found.found.at(0).seriesUid}});
        });
        const bool isSaid = said.find("full") != std::string::npos || said.find("room") != std::string::npos;
        std::fputs((said + "\n").c_str(), stderr);
        return isSaid ? 0 : 1;
    });
    if (result == 125)
        GTEST_SKIP() << "no disk of one's own here";
    EXPECT_EQ(result, 0);
}

TEST_F(Pacs, TellsAPeerThatTheDiskIsFullAndKeepsNothingHalf)
{
    settings.peers = {{.name = "Scanner", .aeTitle = "SCANNER", .host = "127.0.0.1", .port = 104}};
    const CtFolder large(*tellingVolume({512, 512, 12}), record()); // 6.3 MB
    const fs::path disk = folder / "disk";
    fs::create_directories(disk);
    const int result = onSmallDisk(disk, 4 << 20, [&] {
        std::string arrived;
        dicom::ListenerOptions options{.folder = disk, .sync = true, .arrived = {}, .refused = {}, .diversions = {}};
        options.arrived = [&](const dicom::Arrival& one) { arrived = one.failure; };
        settings.listener.port = 0;
        std::string said;
        {
            const dicom::Listener listener(settings, options);
            said = saidBy(fmt::format("storescu -v -aet SCANNER -aec DSMT +sd 127.0.0.1 {} {}", listener.port(),
                                      large.path().string()));
        }
        std::fputs((said + arrived + "\n").c_str(), stderr);
        int others = 0;
        for (const auto& entry : fs::directory_iterator(disk))
            if (entry.path().extension() != ".dcm" || fs::file_size(entry) < 512 * 512 * 2)
                ++others;
        const bool isSaid = said.find("OutOfResources") != std::string::npos || said.find("a700") != std::string::npos;
        return isSaid && !arrived.empty() && others == 0 ? 0 : 1;
    });
    if (result == 125)
        GTEST_SKIP() << "no disk of one's own here";
    EXPECT_EQ(result, 0);
}

TEST_F(Pacs, KeepsForLaterWhatAPeerHasNoRoomFor)
{
    const CtFolder large(*tellingVolume({512, 512, 12}), record());
    const fs::path disk = folder / "disk";
    fs::create_directories(disk);
    const int result = onSmallDisk(disk, 4 << 20, [&] {
        const PacsServer full = PacsServer::storescp(disk / "stored");
        if (!full.answers())
            return 2;
        const std::int64_t id =
            queueSending(library, {.peer = full.peer(), .what = "images", .files = filesIn(large.path())});
        const QueueRun run = runQueue(library, "DSMT");
        for (const std::string& why : run.failures)
            std::fputs((why + "\n").c_str(), stderr);
        const database::Sending sending = database::SendQueue(library).sending(id);
        const bool isSaid = run.failures.size() == 1 && run.failures[0].find("no room") != std::string::npos;
        return isSaid && sending.state == database::SendState::Waiting && sending.sent > 0 && sending.refused == 0 ? 0
                                                                                                                   : 1;
    });
    if (result == 125)
        GTEST_SKIP() << "no disk of one's own here";
    EXPECT_EQ(result, 0);
}
