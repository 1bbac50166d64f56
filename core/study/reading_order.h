// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/protocol.h"

#include <vector>

namespace dsmt::study {

/// One place in a reader's order. Readers and cases are counted from 1 within the study.
struct OrderPlace {
    int reader = 0, session = 0;
    int position = 0; ///< within the session, from 1
    int caseNumber = 0;
    bool aided = false; ///< in a crossover; a sequential place holds both answers and says false
    bool training = false;

    bool operator==(const OrderPlace&) const = default;
};

/// The orders of all readers, by reader, session and position. They hang on nothing but protocol and numbers and are
/// the same on every machine.
///
/// Training cases come first, in each session and in one order for all. Then, in a crossover, four blocks as a row of
/// crossoverRow() says; readers draw rows, each row as often as any other to within one. In other designs the cases are
/// cut into as many blocks as there are readers, who meet the blocks as rows of a Latin square: each case is met early
/// by some readers and late by others. Within a block each reader has an order of their own.
///
/// @param training numbers of the training cases @param cases those of all others @throws Error(BadInput) without
/// readers or cases
std::vector<OrderPlace> readingOrders(const Protocol& protocol, int readers, const std::vector<int>& training,
                                      const std::vector<int>& cases);

/// So many of them, drawn by the protocol's seed; sorted.
std::vector<int> drawnTraining(const Protocol& protocol, const std::vector<int>& cases);

} // namespace dsmt::study
