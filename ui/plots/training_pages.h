// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/training_log.h"
#include "ui/plots/page.h"

#include <span>

namespace dsmt::plots {

/// The course of a training, epoch after epoch through its stages: on the left the losses, each member a thin line and
/// their mean a bold one; on the right the mean areas under the ROC curve and the Dice of the outline, on nodules that
/// the member is not trained on. A dashed line says where fine-tuning begins.
Page trainingPage(std::span<const workflows::TrainingEpoch> epochs, const std::string& heading);

} // namespace dsmt::plots
