// SPDX-License-Identifier: GPL-3.0-or-later
// Sections 13 to 15: how it went, and where a journal's items are answered.
#include "core/workflows/study_conduct.h"
#include "core/workflows/study_sections.h"

#include <array>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

/// Items in short words; the numbers are those of the lists.
struct ChecklistItem {
    const char* list;
    const char* item;
    const char* what;
    int section; ///< that answers it; 0: not by this report
};

constexpr std::array kItems{
    ChecklistItem{"STARD-AI", "3", "scientific background, intended use and role of the index test", 1},
    ChecklistItem{"STARD-AI", "5", "study design: prospective or retrospective", 5},
    ChecklistItem{"STARD-AI", "6", "eligibility criteria", 2},
    ChecklistItem{"STARD-AI", "10a", "index test, in detail enough to be repeated", 4},
    ChecklistItem{"STARD-AI", "10b", "reference standard and its rationale", 3},
    ChecklistItem{"STARD-AI", "12a", "cut-offs of the index test, pre-specified or not", 4},
    ChecklistItem{"STARD-AI", "13", "blinding of readers and of the reference standard", 5},
    ChecklistItem{"STARD-AI", "14", "methods for estimating or comparing accuracy", 7},
    ChecklistItem{"STARD-AI", "15", "indeterminate results", 12},
    ChecklistItem{"STARD-AI", "16", "missing data", 14},
    ChecklistItem{"STARD-AI", "17", "variability, pre-specified or explorative", 10},
    ChecklistItem{"STARD-AI", "18", "intended sample size and how it was determined", 0},
    ChecklistItem{"STARD-AI", "19", "flow of participants, with a diagram", 2},
    ChecklistItem{"STARD-AI", "21", "distribution of disease", 3},
    ChecklistItem{"STARD-AI", "23", "cross tabulation against the reference standard", 6},
    ChecklistItem{"STARD-AI", "24", "estimates of accuracy and their precision", 6},
    ChecklistItem{"STARD-AI", "25", "adverse events", 0},
    ChecklistItem{"STARD-AI", "28", "registration", 0},
    ChecklistItem{"CLAIM", "7", "data sources", 2},
    ChecklistItem{"CLAIM", "8", "eligibility criteria", 2},
    ChecklistItem{"CLAIM", "14", "definition of the reference standard", 3},
    ChecklistItem{"CLAIM", "19", "sample size", 6},
    ChecklistItem{"CLAIM", "22", "description of the model", 4},
    ChecklistItem{"CLAIM", "23", "software libraries", 4},
    ChecklistItem{"CLAIM", "25", "details of training", 4},
    ChecklistItem{"CLAIM", "28", "metrics of performance", 6},
    ChecklistItem{"CLAIM", "29", "statistical measures of significance and uncertainty", 7},
    ChecklistItem{"CLAIM", "30", "robustness or sensitivity analysis", 12},
    ChecklistItem{"CLAIM", "32", "validation or testing on external data", 10},
    ChecklistItem{"CLAIM", "35", "performance on all partitions", 6},
    ChecklistItem{"CLAIM", "37", "failure analysis of incorrectly classified cases", 11},
    ChecklistItem{"CLAIM", "38", "limitations", 1},
    ChecklistItem{"TRIPOD+AI", "5", "sources and dates of data", 2},
    ChecklistItem{"TRIPOD+AI", "8", "outcome and how it was assessed", 3},
    ChecklistItem{"TRIPOD+AI", "11", "missing data and how it was handled", 14},
    ChecklistItem{"TRIPOD+AI", "12e", "measures of discrimination, calibration and utility", 8},
    ChecklistItem{"TRIPOD+AI", "14", "fairness: performance in subgroups", 10},
    ChecklistItem{"TRIPOD+AI", "18e", "availability of the code", 0},
    ChecklistItem{"TRIPOD+AI", "20", "flow and characteristics of participants", 2},
    ChecklistItem{"TRIPOD+AI", "23a", "performance with intervals, also in key subgroups", 6},
    ChecklistItem{"TRIPOD+AI", "25", "limitations", 1},
    ChecklistItem{"TRIPOD+AI", "26", "usability: how poor input is handled", 12},
};

} // namespace

ResultSection conductSection(const StudyResults& results)
{
    return {.number = 13,
            .title = "Reading time, switches and adherence",
            .paragraphs = {},
            .figures = {},
            .tables = {readingTimeTable(results.reads), switchTable(results.reads), adherenceTable(results.reads)}};
}

ResultSection deviationSection(const StudyResults& results)
{
    return {.number = 14,
            .title = "Deviations and missing reads",
            .paragraphs = {},
            .figures = {},
            .tables = {missingReadsTable(results.reads), deviationTable(results.reads)}};
}

ResultSection checklistSection()
{
    ResultTable table{.id = "checklist",
                      .title = "Items of reporting guidelines and where they are answered",
                      .columns = {"list", "item", "what", "section"},
                      .rows = {},
                      .notes = {"In short words; the full items are in STARD-AI, CLAIM (2024) and TRIPOD+AI (2024). "
                                "What says \"by the authors\" no program can answer."}};
    for (const ChecklistItem& item : kItems)
        table.rows.push_back({wordCell(item.list), wordCell(item.item), wordCell(item.what),
                              item.section > 0 ? countCell(std::size_t(item.section)) : wordCell("by the authors")});
    return {.number = 15,
            .title = "CLAIM, STARD-AI and TRIPOD+AI",
            .paragraphs = {},
            .figures = {},
            .tables = {std::move(table)}};
}

} // namespace dsmt::workflows
