// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/session_state.h"

#include "core/study/sign_in.h"

#include <gmock/gmock.h>

using namespace dsmt::study;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

const Instant kStart = instantFrom("2026-03-01T08:00:00.000Z");

Protocol crossover(int washoutDays)
{
    Protocol protocol;
    protocol.design = Design::Crossover;
    protocol.washoutDays = washoutDays;
    return protocol;
}

void lock(ReaderProgress& progress, const OrderPlace& place, bool aided, Instant at)
{
    (aided ? progress.locked[{place.session, place.caseNumber}].aided
           : progress.locked[{place.session, place.caseNumber}].unaided) = true;
    progress.lastLocked[place.session] = at;
}

} // namespace

TEST(ReaderState, GoesThroughEveryPlaceInOrderAndComesBackToTheSameOne)
{
    Protocol protocol;
    protocol.design = Design::Sequential;
    const auto order = readingOrders(protocol, 1, {1, 2}, {3, 4, 5});
    ReaderProgress progress;
    for (const OrderPlace& place : order)
        for (const bool aided : {false, true}) {
            const ReaderState state = readerState(protocol, order, progress, kStart);
            ASSERT_EQ(state.state, SessionState::Reading);
            EXPECT_EQ(state.place, place);
            EXPECT_EQ(state.aided, aided);
            EXPECT_EQ(state.done, place.position - 1);
            EXPECT_EQ(state.of, 5);
            lock(progress, place, aided, kStart);
        }
    const ReaderState done = readerState(protocol, order, progress, kStart);
    EXPECT_EQ(done.state, SessionState::Done);
    EXPECT_FALSE(done.place);
    EXPECT_EQ(done.doneOfAll, 5);
}

TEST(ReaderState, WaitsForTheWashoutToTheMillisecond)
{
    const Protocol protocol = crossover(28);
    const auto order = readingOrders(protocol, 1, {}, {1, 2, 3, 4});
    ReaderProgress progress;
    for (const OrderPlace& place : order)
        if (place.session == 1)
            lock(progress, place, place.aided, kStart);
    const ReaderState waiting = readerState(protocol, order, progress, kStart + std::chrono::days(28) - 1ms);
    EXPECT_EQ(waiting.state, SessionState::Washout);
    EXPECT_FALSE(waiting.place);
    EXPECT_EQ(isoText(*waiting.washoutEnds), "2026-03-29T08:00:00.000Z");
    EXPECT_EQ(waiting.session, 2);
    const ReaderState reading = readerState(protocol, order, progress, kStart + std::chrono::days(28));
    EXPECT_EQ(reading.state, SessionState::Reading);
    EXPECT_EQ(reading.place->session, 2);
    EXPECT_EQ(readerState(crossover(0), order, progress, kStart).state, SessionState::Reading);
}

TEST(Washout, IsWorthNothingWhenTheClockMayRunBackwards)
{
    EXPECT_EQ(whyClockRefused(kStart, std::nullopt), "");
    EXPECT_EQ(whyClockRefused(kStart, kStart + kClockTolerance), "");
    EXPECT_THAT(whyClockRefused(kStart, kStart + kClockTolerance + 1ms), HasSubstr("the clock was set back"));
}

TEST(SignIn, WaitsLongerAndLongerAndThenStops)
{
    EXPECT_EQ(waitAfter(0), 0s);
    EXPECT_EQ(waitAfter(2), 0s);
    EXPECT_EQ(waitAfter(3), 2s);
    EXPECT_EQ(waitAfter(4), 4s);
    EXPECT_EQ(waitAfter(9), 128s);
    EXPECT_LE(waitAfter(100), 15min);
    EXPECT_EQ(whyNoSignIn(2, kStart, kStart), "");
    EXPECT_THAT(whyNoSignIn(3, kStart, kStart + 500ms), HasSubstr("wait another 2 s"));
    EXPECT_EQ(whyNoSignIn(3, kStart, kStart + 2s), "");
    EXPECT_THAT(whyNoSignIn(kMostWrongPasscodes, kStart, kStart + std::chrono::days(9)), HasSubstr("coordinator"));
}

TEST(Instant, KeepsMilliseconds)
{
    for (const char* text : {"1999-12-31T23:59:59.999Z", "2026-02-28T00:00:00.007Z", "2028-02-29T12:30:00.500Z"})
        EXPECT_EQ(isoText(instantFrom(text)), text);
    for (const char* text :
         {"", "2026-02-30T00:00:00.000Z", "2026-02-28", "2026-02-28T00:00:00.000", "x2026-02-28T00:00:00.000Z"})
        EXPECT_ANY_THROW(instantFrom(text)) << text;
}
