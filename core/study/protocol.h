// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/design.h"
#include "core/study/inclusion.h"

#include <cstdint>
#include <string>

namespace dsmt::study {

/// What is written down before anybody reads, and may not change afterwards. Text is UTF-8.
struct Protocol {
    Design design = Design::Unaided;
    std::int64_t seed = 0; ///< of all orders
    InclusionRules inclusion;
    int trainingCases = 0;     ///< read first, never analysed
    bool feedback = false;     ///< readers are told the truth of a training case once it is locked
    int washoutDays = 28;      ///< between the sessions of a crossover (FDA 2022: four weeks at least)
    std::string weightsSha256; ///< of the network whose answers are used; "" when none are
    std::string positive = "invasive adenocarcinoma", negative = "AAH, AIS or MIA"; ///< as readers are asked
    std::string endpoint = "AUC of invasiveness, aided against unaided";            ///< the primary one
    double margin = 0.05; ///< of non-inferiority, of that endpoint
    std::string notes;    ///< the rest of the analysis plan

    bool operator==(const Protocol&) const = default;
};

/// What forbids it, as one clause; "" when nothing does.
std::string whatIsWrong(const Protocol& protocol);

/// Field names are stable.
std::string toJson(const Protocol& protocol);
/// @throws Error(BadInput) for a text that is no such JSON, that lacks a field or has one of another kind
Protocol protocolFromJson(const std::string& text);

} // namespace dsmt::study
