// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

/// How readers of an arm agree: on yes or no (Fleiss), on ratings (ICC), on the cases that all answered.
ResultTable agreementTable(const StudyReads& all);
/// Cohen's kappa of yes or no for each two readers of an arm, and of each with the network.
ResultTable pairedAgreementTable(const StudyReads& all);
/// Bubble lucency and pleural retraction: how often the network (from a probability of 50 %) and each reader saw them,
/// with kappa against the network, and Fleiss' of all readers. "Cannot tell" counts as no answer.
ResultTable signsTable(const StudyReads& all);

} // namespace dsmt::workflows
