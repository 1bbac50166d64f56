// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run_program.h"

#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

namespace dsmt::fixtures {

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

ProgramResult runProgram(const std::string& name, const std::vector<std::string>& arguments,
                         const std::string& environment)
{
    const TemporaryFolder folder;
    std::string command = "env " + environment + " " + quoted(std::string(DSMT_BINARY_DIR) + "/bin/" + name);
    for (const std::string& argument : arguments)
        command += " " + quoted(argument);
    command += " >" + quoted((folder / "out").string()) + " 2>" + quoted((folder / "err").string()) + " </dev/null";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, textOf(folder / "out"), textOf(folder / "err")};
}

} // namespace dsmt::fixtures
