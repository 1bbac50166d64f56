// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/package.h"
#include "core/records/assessment.h"
#include "core/workflows/demo_cases.h"

#include <filesystem>
#include <map>

namespace dsmt::workflows {

/// What the shipped package said about the nodules of the demonstration when they were analysed: a JSON object a line
/// {"case", "generator", "weights_sha256", "assessment"}. It comes with the program (share/dsmt/demo), since analysing
/// all of them takes half an hour on two cores.
std::filesystem::path programAnswersFile();

/// By case id; only answers of these weights about nodules as this generator makes them. None without the file.
/// @throws Error(BadInput) with the line that cannot be read
std::map<std::string, Assessment> recordedAnswers(const std::filesystem::path& file, const std::string& weightsSha256);

/// Simulates the CT around the nodule and analyses it there, as `dsmt analyze` does (analyze.h).
/// @throws Error(Failed) when the engine fails; Cancelled
Assessment answerAbout(const DemoCase& one, const inference::Package& package, inference::Network& network,
                       const Progress& progress);

/// Durable when it returns. @throws Error(Failed) when the file cannot be appended to
void recordAnswer(const std::filesystem::path& file, const DemoCase& one, const Assessment& answer);

} // namespace dsmt::workflows
