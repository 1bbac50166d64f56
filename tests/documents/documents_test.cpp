// SPDX-License-Identifier: GPL-3.0-or-later
// What README and help say about commands: each console block is executed, each option of any other command exists.
#include "tests/app/run_program.h"
#include "tests/documents/document.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

using namespace dsmt;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> linesOf(const fs::path& file)
{
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// What `dsmt WORDS --help` prints; read once.
const std::string& helpOf(const std::string& program, const std::vector<std::string>& words)
{
    static std::map<std::string, std::string> read;
    std::vector<std::string> arguments = words;
    arguments.emplace_back("--help");
    std::string key = program;
    for (const std::string& word : arguments)
        key += " " + word;
    auto found = read.find(key);
    if (found == read.end())
        found = read.emplace(key, fixtures::runProgram(program, arguments).output).first;
    return found->second;
}

/// Whether "  NAME   text" stands under Subcommands.
bool isSubcommand(const std::string& help, const std::string& word)
{
    const std::size_t at = help.find("Subcommands:");
    return at != std::string::npos && help.find("\n  " + word + " ", at) != std::string::npos;
}

/// Names of options as CLI11 lists them: "-h,--help   Print", "--at FLOAT".
bool hasOption(const std::string& help, const std::string& option)
{
    for (std::size_t at = help.find(option); at != std::string::npos; at = help.find(option, at + 1)) {
        const char before = at == 0 ? '\n' : help[at - 1];
        const char after = at + option.size() < help.size() ? help[at + option.size()] : '\n';
        if ((before == ' ' || before == ',' || before == '\n') && !std::isalnum(after) && after != '-')
            return true;
    }
    return false;
}

/// @return what is wrong with a command; empty: nothing
std::string problemOf(const std::vector<std::string>& words)
{
    const std::string& program = words[0];
    std::vector<std::string> path;
    std::size_t n = 1;
    while (n < words.size() && isSubcommand(helpOf(program, path), words[n]))
        path.push_back(words[n++]);
    if (n < words.size() && helpOf(program, path).find("Subcommands:") != std::string::npos &&
        !words[n].starts_with("-") && words[n] != "COMMAND")
        return "no command " + words[n];
    for (; n < words.size(); ++n)
        if (words[n].starts_with("--") && !hasOption(helpOf(program, path), words[n].substr(0, words[n].find('='))))
            return "no option " + words[n];
    return {};
}

std::string installerProblem(const std::vector<std::string>& words)
{
    const fs::path script = fs::path(DSMT_SOURCE_DIR) / words[0];
    if (!fs::exists(script))
        return "no file " + words[0];
    std::string text;
    for (const std::string& line : linesOf(script))
        text += line + "\n";
    for (std::size_t n = 1; n < words.size(); ++n)
        if (words[n].starts_with("--") && text.find(words[n]) == std::string::npos)
            return "no option " + words[n];
    return {};
}

std::string commandProblem(const std::string& command)
{
    std::vector<std::string> words = shellWords(command);
    while (!words.empty() && (words[0] == "sudo" || words[0] == "nice"))
        words.erase(words.begin());
    if (words.empty())
        return {};
    if (words[0] == "dsmt" || words[0] == "dsmt-workstation")
        return problemOf(words);
    if (words[0].starts_with("installer/") || words[0].starts_with("tests/packaging/"))
        return installerProblem(words);
    return {};
}

class Documents : public ::testing::TestWithParam<Document> {};

std::string nameOf(const ::testing::TestParamInfo<Document>& info)
{
    std::string name = info.param.name;
    std::ranges::replace_if(
        name, [](unsigned char letter) { return !std::isalnum(letter); }, '_');
    return name;
}

} // namespace

TEST_P(Documents, SayOnlyWhatHappens)
{
    const std::vector<ConsoleStep> steps = consoleSteps(GetParam());
    if (steps.empty())
        return;
    const fixtures::TemporaryFolder folder;
    const std::string environment = "env -u XDG_DATA_HOME -u XDG_CACHE_HOME -u XDG_STATE_HOME -u DSMT_PACKAGES HOME=" +
                                    fixtures::quoted((folder / "home").string()) +
                                    " COLUMNS=100 PATH=" + fixtures::quoted(std::string(DSMT_BINARY_DIR) + "/bin") +
                                    ":/usr/bin:/bin";
    fs::create_directories(folder / "home");
    fs::create_directories(folder / "here");
    for (const ConsoleStep& step : steps) {
        SCOPED_TRACE(GetParam().name + ":" + std::to_string(step.line) + ": " + step.command);
        const std::string shell = "cd " + fixtures::quoted((folder / "here").string()) + " && " + environment +
                                  " bash -c " + fixtures::quoted(step.command) + " >../out 2>../err </dev/null";
        const int status = std::system(shell.c_str());
        std::ostringstream errors;
        errors << std::ifstream(folder / "err").rdbuf();
        EXPECT_EQ(status, 0) << errors.str();
        const std::vector<std::string> printed = linesOf(folder / "out");
        std::string problem;
        if (!isAsTold(step.output, printed, problem)) {
            std::ostringstream all;
            all << std::ifstream(folder / "out").rdbuf();
            ADD_FAILURE() << problem << "\nprinted:\n" << all.str();
        }
    }
}

TEST_P(Documents, NameOnlyCommandsAndOptionsThatThereAre)
{
    const Document& document = GetParam();
    const auto check = [&](int line, const std::string& command) {
        if (const std::string problem = commandProblem(command); !problem.empty())
            ADD_FAILURE() << document.name << ":" << line << ": " << problem << " in: " << command;
    };
    for (const CodeBlock& block : document.blocks) {
        int number = block.line;
        for (const std::string& line : block.lines)
            check(++number, line.starts_with("$ ") ? line.substr(2) : line);
    }
    for (const auto& [line, span] : document.spans)
        check(line, span);
}

INSTANTIATE_TEST_SUITE_P(All, Documents, ::testing::ValuesIn(documents()), nameOf);

TEST(ConsoleBlocks, AreComparedLineByLine)
{
    std::string problem;
    EXPECT_TRUE(isAsTold({"a", "...", "z 1... mm"}, {"a", "b", "c", "z 17.2 mm"}, problem));
    EXPECT_TRUE(isAsTold({"..."}, {}, problem));
    EXPECT_FALSE(isAsTold({"a"}, {"a", "b"}, problem));
    EXPECT_FALSE(isAsTold({"a", "...", "y"}, {"a", "z"}, problem));
    EXPECT_EQ(problem, "no line is as told: y");
    EXPECT_EQ(shellWords("dsmt nodules list --where 'a>=1 b' | head"),
              (std::vector<std::string>{"dsmt", "nodules", "list", "--where", "a>=1 b"}));
}

TEST(CommandsInDocuments, AreFoundOutWhenThereIsNoSuchThing)
{
    EXPECT_EQ(commandProblem("dsmt analyze PATH --at 1,2,3 --json"), "");
    EXPECT_EQ(commandProblem("dsmt analyze PATH --att 1,2,3"), "no option --att");
    EXPECT_EQ(commandProblem("dsmt library backupp"), "no command backupp");
    EXPECT_EQ(commandProblem("installer/none.sh"), "no file installer/none.sh");
    EXPECT_EQ(commandProblem("installer/run.sh --headless --bodyless"), "no option --bodyless");
}
