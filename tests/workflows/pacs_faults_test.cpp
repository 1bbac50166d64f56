// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between this workstation and programs of others, and goes on afterwards.
#include "tests/workflows/pacs_fixture.h"

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
namespace fs = std::filesystem;
using testing::HasSubstr;

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
