// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace dsmt::commands {

/// Parts of `dsmt study`.
void addStudyCreate(CLI::App& group);
void addStudyDemo(CLI::App& group);
void addStudyLidc(CLI::App& group);
void addStudyReport(CLI::App& group);
void addStudyRead(CLI::App& group);
void addStudyCoordinator(CLI::App& group);
void addStudyFiles(CLI::App& group, int& exitCode);
void addStudyImport(CLI::App& group, int& exitCode);

} // namespace dsmt::commands
