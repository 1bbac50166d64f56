// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/training/train.h"

namespace dsmt::engine {

/// What a long command tells on standard output, a JSON object a line:
///   {"event": "advance", "fraction", "text"}      several times a second at most
///   {"event": "epoch", "member", "members", "stage", "epoch", "epochs", "seconds", "training_loss",
///    "validation_loss", "validation_invasiveness_loss", "auc", "auc_bubble_lucency", "auc_pleural_retraction",
///    "dice", "best"}                              as log.jsonl
Progress advanceLines();
training::TrainingWatch epochLines(const training::TrainingConfig& config);

} // namespace dsmt::engine
