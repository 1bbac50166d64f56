// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/stats/words.h"
#include "core/statistics/bland_altman.h"
#include "core/statistics/icc.h"
#include "core/statistics/kappa.h"
#include "core/statistics/paired_tests.h"

namespace dsmt::commands {

/// Two raters on the cases that both rated.
struct RaterPair {
    std::string a, b;
    std::size_t cases = 0;
    std::optional<statistics::Kappa> plain, linear, quadratic; ///< of categories
    statistics::SpecificAgreement specific;                    ///< of two categories
    std::optional<statistics::MarginalTest> margins;
    std::optional<statistics::LimitsOfAgreement> limits; ///< of measurements
    std::optional<double> lin;
    std::optional<statistics::Interval> linInterval;
    std::optional<statistics::PairedT> difference;
    std::optional<statistics::SignedRank> ranks;
    std::optional<statistics::PairedT> ratio; ///< of geometric means, when it is wanted
};

struct AgreementResult {
    std::string modality;
    std::vector<std::string> raters;
    bool isCategories = true;
    std::vector<std::string> categories;
    std::vector<RaterPair> pairs;
    std::size_t completeCases = 0; ///< rated by all
    std::optional<statistics::FleissKappa> fleiss;
    std::optional<statistics::CategoryAgreement> gwet;
    std::optional<statistics::IntraclassCorrelations> icc;
    std::optional<statistics::Concordance> concordance;
    std::optional<statistics::RaterTest> friedman, cochran;
    double level = 0.95;
    std::vector<std::string> notes;
};

Json agreementJson(const AgreementResult& result);
std::string agreementTable(const AgreementResult& result);

} // namespace dsmt::commands
