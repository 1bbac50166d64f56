// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/reading_order.h"

#include "core/base/error.h"
#include "core/study/latin_square.h"
#include "core/study/seeded_order.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace dsmt::study {

namespace {

/// Streams of the seed; a reader's are those from kReader on, by session.
enum Stream : std::uint64_t { kTraining = 1, kCases, kRows, kReader = 1000 };

SeededNumbers numbersOf(const Protocol& protocol, int reader, int session)
{
    return {protocol.seed, kReader + std::uint64_t(reader) * 16 + std::uint64_t(session)};
}

template <class Value> std::vector<Value> shuffled(std::vector<Value> values, SeededNumbers numbers)
{
    shuffle(values, numbers);
    return values;
}

/// `count` blocks whose sizes differ by one at most.
std::vector<std::vector<int>> blocksOf(const std::vector<int>& cases, int count)
{
    std::vector<std::vector<int>> blocks(static_cast<std::size_t>(count));
    for (std::size_t n = 0; n < cases.size(); ++n)
        blocks[n * std::size_t(count) / cases.size()].push_back(cases[n]);
    return blocks;
}

class OrdersOfReader final {
public:
    OrdersOfReader(std::vector<OrderPlace>& places, int reader) : m_places(places), m_reader(reader) {}

    void beginSession(int session)
    {
        m_session = session;
        m_position = 0;
    }

    void add(const std::vector<int>& cases, bool aided, bool training)
    {
        for (const int number : cases)
            m_places.push_back({m_reader, m_session, ++m_position, number, aided, training});
    }

private:
    std::vector<OrderPlace>& m_places;
    int m_reader, m_session = 0, m_position = 0;
};

} // namespace

std::vector<OrderPlace> readingOrders(const Protocol& protocol, int readers, const std::vector<int>& training,
                                      const std::vector<int>& cases)
{
    if (readers < 1)
        throw Error(ErrorKind::BadInput, "a study needs a reader");
    if (cases.empty())
        throw Error(ErrorKind::BadInput, "a study needs a case beside those of training");
    const bool crossover = protocol.design == Design::Crossover;
    const auto blocks = blocksOf(shuffled(cases, {protocol.seed, kCases}), crossover ? 2 : readers);
    std::vector<int> rows(static_cast<std::size_t>(readers));
    std::iota(rows.begin(), rows.end(), 0);
    rows = shuffled(std::move(rows), {protocol.seed, kRows});
    std::vector<OrderPlace> places;
    for (int reader = 1; reader <= readers; ++reader) {
        OrdersOfReader order(places, reader);
        const int row = rows[std::size_t(reader - 1)];
        for (int session = 1; session <= sessionsOf(protocol.design); ++session) {
            SeededNumbers numbers = numbersOf(protocol, reader, session);
            order.beginSession(session);
            // Both ways of reading are learnt in each session, and each training case is read both ways.
            for (std::size_t n = 0; n < training.size(); ++n)
                order.add({training[n]}, crossover && (n + std::size_t(session)) % 2 == 0, true);
            const auto addBlock = [&](int block, bool aided) {
                std::vector<int> own = blocks[std::size_t(block)];
                shuffle(own, numbers);
                order.add(own, aided, false);
            };
            if (crossover)
                for (int place = 0; place < 2; ++place) {
                    const CrossoverBlock block = crossoverRow(row)[std::size_t(2 * (session - 1) + place)];
                    addBlock(block.half, block.aided);
                }
            else
                for (const int block : latinRow(readers, row))
                    addBlock(block, false);
        }
    }
    return places;
}

std::vector<int> drawnTraining(const Protocol& protocol, const std::vector<int>& cases)
{
    if (std::size_t(protocol.trainingCases) >= cases.size())
        throw Error(ErrorKind::BadInput, fmt::format("of {} cases, {} for training leave none to be read", cases.size(),
                                                     protocol.trainingCases));
    std::vector<int> drawn = shuffled(cases, {protocol.seed, kTraining});
    drawn.resize(std::size_t(protocol.trainingCases));
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

} // namespace dsmt::study
