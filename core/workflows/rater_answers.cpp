// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/rater_answers.h"

namespace dsmt::workflows::rater_answers {

using namespace statistics;

std::vector<int> readersOf(const StudyReads& all)
{
    std::vector<int> numbers;
    for (const AnalysedReader& reader : all.readers)
        numbers.push_back(reader.reader.number);
    return numbers;
}

Ratings complete(const StudyReads& all, const std::vector<int>& readers, const Answer& answer)
{
    Ratings ratings{0, readers.size(), {}};
    for (const AnalysedCase& one : all.cases) {
        std::vector<double> row;
        for (const int reader : readers)
            if (const auto value = answer(reader, one))
                row.push_back(*value);
        if (row.size() != readers.size())
            continue;
        ++ratings.cases;
        ratings.values.insert(ratings.values.end(), row.begin(), row.end());
    }
    return ratings;
}

std::string whyNone(const Ratings& ratings)
{
    return ratings.raters < 2 ? kOneRater : ratings.cases == 0 ? "no case was answered by all" : "all gave one answer";
}

std::optional<Kappa> cohenOf(const Ratings& ratings)
{
    return ratings.cases == 0 ? std::nullopt : cohenKappa(ratingTable(ratingsOf(ratings, 0), ratingsOf(ratings, 1)));
}

ResultCell kappaCell(const Ratings& ratings, const std::optional<Kappa>& kappa)
{
    return numberCell(kappa ? std::optional(kappa->kappa) : std::nullopt, kappa ? kappa->interval : std::nullopt, 3,
                      kappa ? "the error is 0" : whyNone(ratings));
}

} // namespace dsmt::workflows::rater_answers
