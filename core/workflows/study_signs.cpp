// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/rater_answers.h"
#include "core/workflows/study_agreement.h"

#include <fmt/format.h>

namespace dsmt::workflows {

using namespace statistics;
using namespace rater_answers;

ResultTable signsTable(const StudyReads& all)
{
    struct Sign {
        const char* name;
        std::optional<SignAnswer> NoduleRead::*read;
        std::optional<double> Assessment::*network;
    };
    constexpr Sign kSigns[]{{"bubble lucency", &NoduleRead::bubbleLucency, &Assessment::bubbleLucency},
                            {"pleural retraction", &NoduleRead::pleuralRetraction, &Assessment::pleuralRetraction}};
    ResultTable table{.id = "signs",
                      .title = "Signs: the network and readers side by side",
                      .columns = {"", "present", "cannot tell", "kappa with the network (95 % interval)"},
                      .rows = {},
                      .notes = {"The network has no threshold for signs; present is a probability of at least 50 %. "
                                "Readers without the network's answer where there are such answers."}};
    const bool aided = !all.hasArm(false) && all.hasArm(true);
    for (const Sign& sign : kSigns) {
        const Answer answer = [&](int reader, const AnalysedCase& one) -> std::optional<double> {
            if (reader == 0) {
                const auto p = one.answer ? (*one.answer).*sign.network : std::nullopt;
                return p ? std::optional(double(*p >= 0.5)) : std::nullopt;
            }
            const NoduleRead* read = all.find(reader, one.number, aided);
            const auto said = read ? read->*sign.read : std::nullopt;
            return !said || *said == SignAnswer::CannotTell ? std::nullopt
                                                            : std::optional(double(*said == SignAnswer::Present));
        };
        std::vector<int> raters{0};
        const std::vector<int> readers = readersOf(all);
        raters.insert(raters.end(), readers.begin(), readers.end());
        for (const int rater : raters) {
            Proportion present;
            std::size_t cannotTell = 0;
            std::vector<int> where;
            for (const AnalysedCase& one : all.cases) {
                const NoduleRead* read = rater > 0 ? all.find(rater, one.number, aided) : nullptr;
                cannotTell += read && read->*sign.read == SignAnswer::CannotTell;
                if (const auto said = answer(rater, one)) {
                    ++present.of;
                    present.count += *said > 0;
                    if (*said > 0)
                        where.push_back(one.number);
                }
            }
            const Ratings both = complete(all, {0, rater}, answer);
            table.rows.push_back(
                {wordCell(fmt::format("{}: {}", sign.name, rater == 0 ? kNetworkName : database::readerCode(rater))),
                 shareCell(present, "the sign was not answered", where),
                 rater == 0 ? wordCell("") : countCell(cannotTell),
                 rater == 0 ? wordCell("") : kappaCell(both, cohenOf(both))});
        }
        const Ratings common = complete(all, readers, answer);
        const auto fleiss = fleissKappa(common);
        table.rows.push_back({wordCell(fmt::format("{}: all readers, Fleiss' kappa", sign.name)),
                              wordCell(fmt::format("{} cases that all answered", common.cases)), wordCell(""),
                              numberCell(fleiss ? std::optional(fleiss->overall.value) : std::nullopt,
                                         fleiss ? fleiss->overall.interval : std::nullopt, 3,
                                         fleiss ? "its error is known under no agreement only" : whyNone(common))});
    }
    return table;
}

} // namespace dsmt::workflows
