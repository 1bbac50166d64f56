// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::fixtures {

/// Lines between two fences of three backticks.
struct CodeBlock {
    int line = 0;     ///< of its first fence, from 1
    std::string kind; ///< what stands behind the fence: "console", "sh", "" ...
    std::vector<std::string> lines;
};

/// A command of a console block ("$ dsmt ...") and what it prints.
struct ConsoleStep {
    int line = 0;
    std::string command;
    std::vector<std::string> output; ///< "..." stands for any text, alone on a line for any number of lines
};

struct Document {
    std::string name; ///< path below the source tree
    std::vector<CodeBlock> blocks;
    std::vector<std::pair<int, std::string>> spans; ///< code within lines, and its line
};

/// README.md, CONTRIBUTING.md and all chapters of the help.
std::vector<Document> documents();

std::vector<ConsoleStep> consoleSteps(const Document& document);

/// Whether the lines are as told; if not, `problem` says where not.
bool isAsTold(const std::vector<std::string>& told, const std::vector<std::string>& printed, std::string& problem);

/// Words of a command as a shell takes them, up to a comment, a pipe or an "and".
std::vector<std::string> shellWords(const std::string& command);

} // namespace dsmt::fixtures
