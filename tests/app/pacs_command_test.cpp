// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs through the real program, against Orthanc and DCMTK's programs.
#include "core/base/child_process.h"
#include "tests/app/run_program.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/certificates.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/written_results.h"
#include "tests/places.h"
#include "tests/workflows/exported_case.h"

#include <csignal>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <thread>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

namespace {

constexpr int kSlices = 6;

SeriesRecord record()
{
    SeriesRecord made = someSeries("2.25.91");
    made.studyUid = "2.25.90";
    made.patientName = "Muster^Erika";
    made.patientId = "SIM-90";
    made.studyDate = "20260311";
    made.slices = kSlices;
    return made;
}

class PacsCommand : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "dcmqrscp", "storescp", "storescu", "echoscu"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk)";
    }

    ProgramResult run(std::vector<std::string> arguments, const std::string& library = "library")
    {
        arguments.insert(arguments.begin(), "pacs");
        arguments.insert(arguments.end(), {"--library", (folder / library).string()});
        return runProgram("dsmt", arguments);
    }
    json answer(std::vector<std::string> arguments, const std::string& library = "library")
    {
        arguments.emplace_back("--json");
        const ProgramResult result = run(std::move(arguments), library);
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        return json::parse(result.output, nullptr, false);
    }
    void add(const std::string& name, const PacsPeer& peer)
    {
        const ProgramResult added =
            run({"add", name, "--ae", peer.aeTitle, "--host", peer.host, "--port", std::to_string(peer.port)});
        ASSERT_EQ(added.exitCode, 0) << added.errors;
        EXPECT_THAT(added.output, HasSubstr(name));
    }
    std::vector<std::string> seriesIn(const std::string& library) const
    {
        database::Library opened(folder / library);
        std::vector<std::string> uids;
        for (const database::CaseRow& row : database::CaseStore(opened).cases())
            uids.push_back(row.series.seriesUid);
        return uids;
    }
    std::vector<std::string> ctFiles() const
    {
        std::vector<std::string> files;
        for (const auto& entry : fs::directory_iterator(ct.path()))
            files.push_back(entry.path().string());
        return files;
    }

    TemporaryFolder folder;
    const CtFolder ct{*tellingVolume({16, 16, kSlices}), record()};
};

} // namespace

TEST_F(PacsCommand, SendsFindsGetsAndMovesByThePeersName)
{
    for (const bool isOrthanc : {true, false}) {
        SCOPED_TRACE(isOrthanc ? "Orthanc" : "dcmqrscp");
        const int port = freePort();
        const fs::path place = folder / fmt::format("server{}", isOrthanc);
        const PacsServer server = isOrthanc ? PacsServer::orthanc(place, port) : PacsServer::dcmqrscp(place, port);
        ASSERT_TRUE(server.answers());
        add("Archive", server.peer());
        const json echoed = answer({"echo", "Archive"});
        EXPECT_EQ(echoed["answers"], true);
        EXPECT_THAT(echoed["peer"].get<std::string>(), HasSubstr("Archive ("));

        std::vector<std::string> send{"send", "Archive"};
        for (const std::string& file : ctFiles())
            send.push_back(file);
        const json sent = answer(send)["sendings"];
        ASSERT_EQ(sent.size(), 1u) << "all files are one sending";
        EXPECT_EQ(sent[0]["state"], "sent");
        EXPECT_EQ(sent[0]["sent"], kSlices);

        const json studies = answer({"find", "Archive", "--name", "Muster*", "--date", "20260301-20260331"});
        ASSERT_EQ(studies["studies"].size(), 1u);
        EXPECT_EQ(studies["studies"][0]["patient_name"], "Muster^Erika");
        EXPECT_EQ(studies["more"], false);
        EXPECT_TRUE(answer({"find", "Archive", "--name", "Nobody"})["studies"].empty());
        const json series = answer({"find", "Archive", "--study", "2.25.90"})["series"];
        ASSERT_EQ(series.size(), 1u);
        EXPECT_EQ(series[0]["series_uid"], "2.25.91");

        for (const char* way : {"get", "move"}) {
            const std::string library = fmt::format("{}{}", way, isOrthanc);
            std::vector<std::string> fetch{
                way,        fmt::format("{}@127.0.0.1:{}", server.peer().aeTitle, server.port()),
                "--study",  "2.25.90",
                "--series", "2.25.91"};
            if (std::string(way) == "move")
                fetch.insert(fetch.end(), {"--port", std::to_string(port)});
            const json got = answer(fetch, library);
            ASSERT_EQ(got["series"].size(), 1u) << got.dump();
            EXPECT_EQ(got["series"][0]["series_uid"], "2.25.91");
            EXPECT_EQ(seriesIn(library), std::vector<std::string>{"2.25.91"});
        }
    }
}

TEST_F(PacsCommand, SendsTheResultsOfAPrediction)
{
    AnalysedCase analysed(variedCases(2).front());
    const PacsServer server = PacsServer::orthanc(folder / "orthanc");
    ASSERT_TRUE(server.answers());
    std::vector<std::string> kinds{"--sr", "--seg"}, wanted{"SR", "SEG"};
#ifdef DSMT_WITH_PICTURES
    kinds.emplace_back("--sc");
    wanted.emplace_back("OT");
#endif
    std::vector<std::string> words{"pacs",
                                   "send",
                                   fmt::format("ORTHANC@127.0.0.1:{}", server.port()),
                                   "1",
                                   "--json",
                                   "--library",
                                   (analysed / "library").string()};
    words.insert(words.end(), kinds.begin(), kinds.end());
    const ProgramResult sent = runProgram("dsmt", words);
    ASSERT_EQ(sent.exitCode, 0) << sent.errors;
    EXPECT_EQ(json::parse(sent.output)["sendings"][0]["objects"], kinds.size());
    const json series = answer({"find", fmt::format("ORTHANC@127.0.0.1:{}", server.port()), "--study",
                                analysed.source().source.studyUid})["series"];
    std::string modalities;
    for (const json& one : series)
        modalities += one["modality"].get<std::string>() + " ";
    for (const std::string& modality : wanted)
        EXPECT_THAT(modalities, HasSubstr(modality));
}

TEST_F(PacsCommand, SaysWhatIsWrongByWordsAndExitCode)
{
    const PacsServer server = PacsServer::orthanc(folder / "orthanc");
    ASSERT_TRUE(server.answers());
    add("Archive", server.peer());
    const ProgramResult unknown = run({"echo", "Nowhere"});
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_THAT(unknown.errors, HasSubstr("no PACS is called \"Nowhere\"; there are: Archive"));
    const ProgramResult wrong = run({"echo", fmt::format("OTHER@127.0.0.1:{}", server.port())});
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_THAT(wrong.errors, HasSubstr("it does not know the AE title OTHER"));
    EXPECT_EQ(run({"find", "Archive", "--date", "March"}).exitCode, 3);
    EXPECT_EQ(run({"find"}).exitCode, 2);
    EXPECT_EQ(run({"get", "Archive", "--study", "2.25.90"}).exitCode, 3) << "no such study";
    EXPECT_EQ(run({"add", "X", "--ae", "AN AE TITLE THAT IS TOO LONG", "--host", "h"}).exitCode, 3);

    const std::string absent = fmt::format("STORE@127.0.0.1:{}", freePort());
    const ProgramResult kept = run({"send", absent, ct.path().string(), "--json"});
    EXPECT_EQ(kept.exitCode, 1);
    EXPECT_THAT(kept.errors, HasSubstr("nobody answers there"));
    EXPECT_THAT(kept.errors, HasSubstr("it stays in the queue"));
    const json queue = answer({"queue"})["sendings"];
    ASSERT_EQ(queue.size(), 1u);
    EXPECT_EQ(queue[0]["state"], "waiting");
    EXPECT_EQ(queue[0]["attempts"], 1);
    const std::string id = std::to_string(queue[0]["id"].get<int>());
    EXPECT_EQ(run({"queue", "--retry", id}).exitCode, 1);
    EXPECT_EQ(run({"queue", "--cancel", id}).exitCode, 0);
    EXPECT_EQ(run({"queue", "--cancel", id}).exitCode, 3) << "it waits no more";
    EXPECT_EQ(answer({"queue"})["sendings"][0]["state"], "cancelled");
}

TEST_F(PacsCommand, ListensUntilItIsInterrupted)
{
    PacsPeer scanner{.name = "Scanner", .aeTitle = "SCANNER", .host = "127.0.0.1", .port = 104};
    const ProgramResult alone = run({"listen"});
    EXPECT_EQ(alone.exitCode, 3);
    EXPECT_THAT(alone.errors, HasSubstr("no peer is set up"));
    add("Scanner", scanner);
    ASSERT_EQ(run({"setup", "--ae", "READER", "--port", std::to_string(freePort())}).exitCode, 0);
    const int port = freePort();
    ChildProcess listening(
        std::string(DSMT_BINARY_DIR) + "/bin/dsmt",
        {"pacs", "listen", "--port", std::to_string(port), "--library", (folder / "library").string()}, {},
        ChildProcess::StandardError::WithOutput);
    const auto call = [&](const std::string& as) {
        return saidBy(fmt::format("storescu -aet {} -aec READER +sd 127.0.0.1 {} {}", as, port, ct.path().string()));
    };
    for (int n = 0; n < 100 && call("SCANNER").find("Connection refused") != std::string::npos; ++n)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_THAT(call("STRANGER"), HasSubstr("Calling AE Title Not Recognized"));
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    ::kill(listening.processId(), SIGINT);
    EXPECT_EQ(listening.waitForEnd(), "ended with exit code 0");
    EXPECT_EQ(seriesIn("library"), std::vector<std::string>{"2.25.91"});
}

TEST_F(PacsCommand, KeepsPeersAndCertificates)
{
    if (!isInstalled("openssl"))
        GTEST_SKIP() << "openssl is not installed";
    const Authority hospital(folder / "hospital");
    const PacsTls own = hospital.signedFor("workstation"), archive = hospital.signedFor("archive");
    const PacsServer secure = PacsServer::orthanc(folder / "orthanc", 0, archive);
    ASSERT_TRUE(secure.answers(tlsOptions(own)));
    ASSERT_EQ(run({"add", "Secure", "--ae", "ORTHANC", "--host", "127.0.0.1", "--port", std::to_string(secure.port()),
                   "--tls", "--tls-trust", own.trusted, "--tls-cert", own.certificate, "--tls-key", own.privateKey})
                  .exitCode,
              0);
    EXPECT_EQ(answer({"echo", "Secure"})["answers"], true);
    EXPECT_THAT(run({"echo", fmt::format("ORTHANC@127.0.0.1:{}", secure.port())}).errors,
                HasSubstr("does it want encryption (TLS)?"));
    EXPECT_THAT(run({"setup", "--tls"}).errors,
                HasSubstr("an encrypted listener needs a certificate of this workstation"));
    const json kept = answer({"setup", "--tls", "--tls-cert", own.certificate, "--tls-key", own.privateKey});
    EXPECT_EQ(kept["listener"]["tls"], true);
    EXPECT_EQ(answer({"setup", "--no-tls"})["listener"]["tls"], false);
    EXPECT_THAT(run({"peers"}).output, HasSubstr(", TLS"));
    EXPECT_EQ(run({"remove", "Secure"}).exitCode, 0);
    EXPECT_EQ(run({"remove", "Secure"}).exitCode, 3);
    EXPECT_TRUE(answer({"peers"})["peers"].empty());
}

TEST_F(PacsCommand, HelpHasExamplesThatTheProgramUnderstands)
{
    const std::string help = runProgram("dsmt", {"pacs", "--help"}).output;
    std::istringstream lines(help);
    int examples = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("  dsmt pacs "))
            continue;
        std::istringstream words(line);
        std::vector<std::string> arguments{"dsmt"};
        for (std::string word; words >> word && arguments.size() < 3;)
            if (word != "dsmt")
                arguments.push_back(word);
        arguments.erase(arguments.begin());
        arguments.emplace_back("--help");
        const ProgramResult shown = runProgram("dsmt", arguments);
        EXPECT_EQ(shown.exitCode, 0) << line;
        // Every option of the example is one of the command's.
        std::istringstream options(line);
        for (std::string word; options >> word;)
            if (word.starts_with("--")) {
                EXPECT_THAT(shown.output, HasSubstr(word)) << line;
            }
        ++examples;
    }
    EXPECT_GE(examples, 6);
    for (const char* command : {"echo", "find", "get", "move", "send", "listen", "queue", "peers", "add", "setup"})
        EXPECT_THAT(help, HasSubstr(command));
}
