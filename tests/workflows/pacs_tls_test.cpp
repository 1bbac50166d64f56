// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypted connections in both directions, with certificates that fit and with those that do not.
#include "core/base/error.h"
#include "core/dicom/network/echo.h"
#include "core/dicom/network/find.h"
#include "core/dicom/network/listener.h"
#include "core/workflows/retrieve_case.h"
#include "core/workflows/send_results.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/certificates.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/loopback_caller.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/written_results.h"

#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <mutex>
#include <optional>
#include <thread>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::HasSubstr;

namespace {

constexpr int kSlices = 5;

SeriesRecord record()
{
    SeriesRecord made = someSeries("2.25.81");
    made.studyUid = "2.25.80";
    made.slices = kSlices;
    return made;
}

class PacsTlsTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "storescp", "storescu", "echoscu", "openssl"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk, openssl)";
        hospital.emplace(folder / "hospital");
        others.emplace(folder / "others");
        own = hospital->signedFor("workstation");
        archive = hospital->signedFor("archive");
    }

    static PacsPeer with(PacsPeer peer, const PacsTls& tls)
    {
        peer.tls = tls;
        return peer;
    }
    static std::string failureOf(const PacsPeer& peer)
    {
        try {
            dicom::echo({"DSMT", peer});
        } catch (const Error& error) {
            return error.message();
        }
        return "nothing failed";
    }
    /// DCMTK's receiver with these certificates. @param answered as a caller that it takes
    PacsServer receiver(const std::string& name, const PacsTls& tls, const PacsTls& answered) const
    {
        PacsServer made =
            PacsServer::storescp(folder / name, {"+tls", tls.privateKey, tls.certificate, "+cf", tls.trusted});
        EXPECT_TRUE(made.answers(tlsOptions(answered) + " -ic"));
        return made;
    }

    TemporaryFolder folder;
    std::optional<Authority> hospital, others;
    PacsTls own, archive;
    const CtFolder ct{*tellingVolume({16, 16, kSlices}), record()};
};

/// A listener with the certificates of this workstation, and what it says about those who call.
class SecureListener : public PacsTlsTest {
protected:
    void SetUp() override
    {
        PacsTlsTest::SetUp();
        if (IsSkipped())
            return;
        settings.listener.port = 0; // any
        settings.listener.tls = own;
        settings.peers = {{.name = "Scanner", .aeTitle = "SCANNER", .host = "127.0.0.1", .port = 104}};
        std::filesystem::create_directories(folder / "taken");
        listen();
    }
    void listen()
    {
        listener = std::make_unique<dicom::Listener>(settings,
                                                     dicom::ListenerOptions{.folder = folder / "taken",
                                                                            .sync = false,
                                                                            .arrived = {},
                                                                            .refused =
                                                                                [this](const std::string& why) {
                                                                                    const std::lock_guard guard(lock);
                                                                                    refused += why + "\n";
                                                                                },
                                                                            .diversions = nullptr});
    }
    /// What the listener says against one who calls like this.
    std::string refusalOf(const std::string& options)
    {
        {
            const std::lock_guard guard(lock);
            refused.clear();
        }
        EXPECT_NE(call(options), "yes\n");
        for (int n = 0; n < 100; ++n) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            const std::lock_guard guard(lock);
            if (!refused.empty())
                return refused;
        }
        return "nothing";
    }
    std::string call(const std::string& options) const
    {
        return saidBy(
            fmt::format("echoscu -to 5 {} -aet SCANNER -aec DSMT 127.0.0.1 {} && echo yes", options, listener->port()));
    }

    PacsSettings settings;
    std::mutex lock;
    std::string refused;
    std::unique_ptr<dicom::Listener> listener;
};

} // namespace

TEST_F(PacsTlsTest, SendsFindsGetsAndMovesOverSecureConnectionsOnly)
{
    PacsSettings settings;
    settings.listener.port = freePort();
    settings.listener.tls = own;
    const PacsServer orthanc = PacsServer::orthanc(folder / "orthanc", settings.listener.port, archive);
    ASSERT_TRUE(orthanc.answers(tlsOptions(own)));
    PacsPeer peer = with(orthanc.peer(), own);
    database::Library sender(folder / "sender");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(ct.path()))
        files.push_back(entry.path());
    queueSending(sender, {.peer = peer, .what = "images", .files = files});
    const QueueRun run = runQueue(sender, "DSMT");
    ASSERT_TRUE(run.failures.empty()) << run.failures[0];
    EXPECT_EQ(run.objects, kSlices);
    EXPECT_EQ(dicom::findStudies({"DSMT", peer}, {}).found.at(0).images, kSlices);
    for (const bool byMove : {false, true}) {
        peer.retrieveByMove = byMove;
        database::Library library(folder / fmt::format("library{}", byMove));
        EXPECT_EQ(retrieveCase(library, settings, peer, {"2.25.80", {}}).report.taken(), std::size_t(kSlices));
    }
    // The same archive is never spoken to in the open.
    EXPECT_THAT(failureOf(orthanc.peer()), HasSubstr("does it want encryption (TLS)?"))
        << "plain";
}

TEST_F(PacsTlsTest, SaysWhoseCertificateIsWrongAndWhy)
{
    const PacsServer good = receiver("good", archive, own);
    EXPECT_EQ(failureOf(with(good.peer(), own)), "nothing failed");

    PacsTls stranger = own;
    stranger.trusted = others->certificate();
    EXPECT_THAT(failureOf(with(good.peer(), stranger)), HasSubstr("its certificate is not signed by the one that is "
                                                                  "trusted here (" +
                                                                  others->certificate() + ")"));
    PacsTls silent = own;
    silent.certificate = silent.privateKey = "";
    EXPECT_THAT(failureOf(with(good.peer(), silent)),
                HasSubstr("it wants to see a certificate of this workstation, and none is set up"));
    PacsTls foreign = others->signedFor("workstation");
    foreign.trusted = hospital->certificate();
    EXPECT_THAT(failureOf(with(good.peer(), foreign)),
                HasSubstr("it does not trust the certificate of this workstation"));
    EXPECT_THAT(failureOf(with(good.peer(), hospital->signedFor("late", -1))),
                HasSubstr("it says that the certificate of this workstation has expired"));
    const PacsServer expired = receiver("expired", hospital->signedFor("old", -1), own);
    EXPECT_THAT(failureOf(with(expired.peer(), own)), HasSubstr("its certificate has expired"));

    const PacsServer plain = PacsServer::storescp(folder / "plain");
    ASSERT_TRUE(plain.answers());
    EXPECT_THAT(failureOf(with(plain.peer(), own)), HasSubstr("does it use TLS at this port?"));
    EXPECT_THAT(failureOf(good.peer()), HasSubstr("does it want encryption (TLS)?")) << "plain";
}

TEST_F(PacsTlsTest, SaysWhichFileCannotBeUsed)
{
    const PacsPeer nobody{.name = "X", .aeTitle = "X", .host = "127.0.0.1", .port = 1};
    PacsTls wrong = own;
    wrong.privateKey = archive.privateKey;
    EXPECT_EQ(failureOf(with(nobody, wrong)), wrong.privateKey + " is not the key of " + wrong.certificate);
    wrong.privateKey = (folder / "absent.key").string();
    EXPECT_EQ(failureOf(with(nobody, wrong)), wrong.privateKey + " cannot be used for TLS: there is no such file");
    wrong = own;
    wrong.trusted = (folder / "text.pem").string();
    std::ofstream(wrong.trusted) << "no certificate";
    EXPECT_THAT(failureOf(with(nobody, wrong)), HasSubstr(wrong.trusted + " cannot be used for TLS"));
    wrong = own;
    wrong.privateKey = (folder / "locked.key").string();
    outputOf({"openssl", "ec", "-in", own.privateKey, "-aes128", "-passout", "pass:secret", "-out", wrong.privateKey});
    EXPECT_THAT(failureOf(with(nobody, wrong)), HasSubstr(wrong.privateKey + " cannot be used for TLS"))
        << "and nobody is asked for a passphrase on a terminal";
}

TEST_F(SecureListener, TakesCallersWhoseCertificatesItTrustsAndSaysWhatIsWrongWithOthers)
{
    const PacsTls scanner = hospital->signedFor("scanner");
    EXPECT_EQ(saidBy(fmt::format("storescu {} -aet SCANNER -aec DSMT +sd 127.0.0.1 {} {}", tlsOptions(scanner),
                                 listener->port(), ct.path().string())),
              "");
    int taken = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "taken"))
        taken += entry.path().extension() == ".dcm" ? 1 : 0;
    EXPECT_EQ(taken, kSlices);

    EXPECT_THAT(refusalOf(""), HasSubstr("127.0.0.1 called without encryption, but this listener takes TLS only"));
    EXPECT_THAT(refusalOf("+tla +cf " + hospital->certificate()), HasSubstr("it shows no certificate"));
    EXPECT_THAT(refusalOf(tlsOptions(others->signedFor("scanner")) + " -ic"),
                HasSubstr("its certificate is not signed by the one that is trusted here"));
    EXPECT_THAT(refusalOf(tlsOptions(hospital->signedFor("old", -1))), HasSubstr("its certificate has expired"));
    PacsTls doubting = scanner;
    doubting.trusted = others->certificate();
    EXPECT_THAT(refusalOf(tlsOptions(doubting)), HasSubstr("does not trust the certificate of this workstation"));
    EXPECT_EQ(call(tlsOptions(scanner)), "yes\n") << "and still takes those that fit";
}

TEST_F(SecureListener, WithoutTlsSaysWhoCalledWithIt)
{
    const PacsTls scanner = hospital->signedFor("scanner");
    settings.listener.tls.isOn = false;
    listen();
    EXPECT_THAT(refusalOf(tlsOptions(scanner)),
                HasSubstr("127.0.0.1 called with TLS, but this listener does not use it"));
}

TEST_F(SecureListener, DoesNotListenWithACertificateThatCannotBeUsed)
{
    settings.listener.tls.privateKey = archive.privateKey;
    EXPECT_THROW(listen(), Error);
}

TEST_F(SecureListener, AnswersWhileManyHandshakesAreHalfOpen)
{
    constexpr int kCount = 200;
    // A ClientHello as openssl sends it, recorded from a caller whose peer never answers.
    const std::string hello = recordedClientHello();
    ASSERT_GT(hello.size(), 100u);
    std::vector<std::unique_ptr<LoopbackCaller>> callers;
    for (int n = 0; n < kCount; ++n) {
        callers.push_back(std::make_unique<LoopbackCaller>(listener->port()));
        ASSERT_TRUE(callers.back()->isConnected()) << n;
        // Every tenth says all of it and then nothing more.
        callers.back()->send(n % 10 == 0 ? hello : hello.substr(0, std::size_t(n) % hello.size()));
    }
    const PacsTls scanner = hospital->signedFor("scanner");
    std::string said;
    for (int n = 0; n < 8 && said != "yes\n"; ++n)
        said = call(tlsOptions(scanner));
    EXPECT_EQ(said, "yes\n") << "others are served meanwhile";
}
