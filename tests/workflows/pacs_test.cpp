// SPDX-License-Identifier: GPL-3.0-or-later
// Against programs of others: Orthanc, and DCMTK's dcmqrscp, storescp and storescu.
#include "tests/workflows/pacs_fixture.h"

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

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
