// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"
#include "tests/statistics/oracle.h"

#include <map>

namespace dsmt::fixtures {

/// A table of columns reader, treatment, case, truth, rating as a study; names in the order in which they come.
inline statistics::ReaderStudy oracleStudy(const std::string& table)
{
    const auto column = [&](const char* name) { return oracleColumn(table, name); };
    const auto readers = column("reader"), modalities = column("treatment"), cases = column("case");
    const auto truths = column("truth"), ratings = column("rating");
    std::map<double, std::size_t> readerOf, modalityOf, caseOf;
    for (std::size_t n = 0; n < readers.size(); ++n) {
        readerOf.emplace(readers[n], 0);
        modalityOf.emplace(modalities[n], 0);
        caseOf.emplace(cases[n], 0);
    }
    statistics::ReaderStudy study;
    const auto name = [](std::map<double, std::size_t>& places, std::vector<std::string>& names) {
        for (auto& [number, place] : places) {
            place = names.size();
            names.push_back(std::to_string(int(number)));
        }
    };
    name(readerOf, study.readers);
    name(modalityOf, study.modalities);
    name(caseOf, study.cases);
    study.positive.resize(study.cases.size());
    study.scores.resize(study.modalities.size() * study.readers.size() * study.cases.size());
    study.isRead.resize(study.scores.size());
    for (std::size_t n = 0; n < readers.size(); ++n) {
        const std::size_t place = study.placeOf(modalityOf[modalities[n]], readerOf[readers[n]]) + caseOf[cases[n]];
        study.scores[place] = ratings[n];
        study.isRead[place] = 1;
        study.positive[caseOf[cases[n]]] = truths[n] != 0;
    }
    return study;
}

} // namespace dsmt::fixtures
