// SPDX-License-Identifier: GPL-3.0-or-later
// Broken PDUs and connections that never get anywhere, against the listener.
#include "core/dicom/network/listener.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/loopback_caller.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/written_results.h"

#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <random>

using namespace dsmt;
using namespace dsmt::fixtures;

namespace {

constexpr int kCount = 200;
constexpr long kMostGrowthKib = 50 * 1024;

using Bytes = std::string;

Bytes item(char type, const Bytes& content)
{
    return Bytes{type, '\0', char(content.size() >> 8U), char(content.size())} + content;
}

/// A-ASSOCIATE-RQ (PS3.8 9.3.2) for C-ECHO and CT Image Storage, as SCANNER calls DSMT.
Bytes associateRequest()
{
    Bytes items = item(0x10, "1.2.840.10008.3.1.1.1");
    char id = 1;
    for (const char* const sopClass : {"1.2.840.10008.1.1", "1.2.840.10008.5.1.4.1.1.2"}) {
        items += item(0x20, Bytes{id, '\0', '\0', '\0'} + item(0x30, sopClass) + item(0x40, "1.2.840.10008.1.2"));
        id = char(id + 2);
    }
    items += item(0x50, item(0x51, Bytes{'\0', '\1', '\0', '\0'}) + item(0x52, "1.2.3.4"));
    Bytes fixed = Bytes{'\0', '\1', '\0', '\0'} + "DSMT            SCANNER         ";
    fixed.resize(68, '\0');
    fixed += items;
    return Bytes{'\1', '\0', '\0', '\0', char(fixed.size() >> 8U), char(fixed.size())} + fixed;
}

long residentKib()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            long kib = 0;
            status >> kib;
            return kib;
        }
    return 0;
}

class ListenerAbuse : public testing::Test {
protected:
    ListenerAbuse()
    {
        settings.listener.port = 0; // any
        settings.peers = {{.name = "Scanner", .aeTitle = "SCANNER", .host = "127.0.0.1", .port = 104}};
        listener = std::make_unique<dicom::Listener>(settings, dicom::ListenerOptions{.folder = folder.path()});
        LoopbackCaller(listener->port()).send({}); // what comes with the first connection is not counted
    }
    bool stillAnswers() const
    {
        if (!isInstalled("echoscu"))
            return true;
        for (int n = 0; n < 40; ++n)
            if (saidBy(fmt::format("echoscu -to 5 -aet SCANNER -aec DSMT 127.0.0.1 {} && echo yes",
                                   listener->port())) == "yes\n")
                return true;
        return false;
    }

    TemporaryFolder folder;
    PacsSettings settings;
    std::unique_ptr<dicom::Listener> listener;
};

} // namespace

TEST_F(ListenerAbuse, AWholeRequestIsAccepted)
{
    const LoopbackCaller caller(listener->port());
    caller.send(associateRequest());
    EXPECT_EQ(caller.answer(10'000), 2)
        << "A-ASSOCIATE-AC, so that the broken ones below are broken by one thing alone";
}

TEST_F(ListenerAbuse, SurvivesBrokenRequests)
{
    ASSERT_TRUE(stillAnswers());
    const long before = residentKib();
    std::mt19937 random(11);
    const Bytes good = associateRequest();
    for (int n = 0; n < kCount; ++n) {
        Bytes bad = good;
        const int changes = 1 + int(random() % 8);
        for (int change = 0; change < changes; ++change)
            bad[6 + random() % (bad.size() - 6)] = char(random());
        if (n % 4 == 0)
            bad[2 + random() % 4] = char(random()); // its length
        if (n % 5 == 0)
            bad.resize(random() % bad.size());
        if (n % 7 == 0)
            bad[0] = char(random());
        const LoopbackCaller caller(listener->port());
        ASSERT_TRUE(caller.isConnected());
        caller.send(bad);
        caller.answer(5);
    }
    EXPECT_TRUE(stillAnswers());
    EXPECT_LT(residentKib() - before, kMostGrowthKib);
}

TEST_F(ListenerAbuse, SurvivesBrokenMessagesAfterAGoodRequest)
{
    ASSERT_TRUE(stillAnswers());
    const long before = residentKib();
    std::mt19937 random(12);
    for (int n = 0; n < kCount; ++n) {
        const LoopbackCaller caller(listener->port());
        caller.send(associateRequest());
        ASSERT_EQ(caller.answer(20'000), 2) << n;
        Bytes bad(6 + random() % 400, '\0');
        for (char& byte : bad)
            byte = char(random());
        if (n % 2 == 0)
            bad[0] = 4; // P-DATA-TF
        if (n % 4 == 0) {
            const std::size_t length = bad.size() - 6;
            bad[2] = bad[3] = 0;
            bad[4] = char(length >> 8U);
            bad[5] = char(length);
        }
        caller.send(bad);
    }
    EXPECT_TRUE(stillAnswers());
    EXPECT_LT(residentKib() - before, kMostGrowthKib);
}

TEST_F(ListenerAbuse, AnswersWhileManyConnectionsAreHalfOpen)
{
    ASSERT_TRUE(stillAnswers());
    const long before = residentKib();
    const Bytes good = associateRequest();
    std::vector<std::unique_ptr<LoopbackCaller>> callers;
    for (int n = 0; n < kCount; ++n) {
        callers.push_back(std::make_unique<LoopbackCaller>(listener->port()));
        ASSERT_TRUE(callers.back()->isConnected()) << n;
        callers.back()->send(good.substr(0, std::size_t(n) % good.size()));
    }
    EXPECT_TRUE(stillAnswers()) << "others are served meanwhile";
    EXPECT_LT(residentKib() - before, kMostGrowthKib);
}
