// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/passcode_input.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"

#include <cstdlib>
#include <fmt/core.h>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace dsmt::commands {

namespace {

constexpr std::uint64_t kLargestFile = 4096;

/// Typed characters are not shown until it ends.
class HiddenTyping final {
public:
    HiddenTyping() : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~tcflag_t(ECHO);
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping()
    {
        if (m_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
};

} // namespace

std::string passcodeFrom(const std::string& file, const std::string& prompt)
{
    std::string passcode;
    if (!file.empty()) {
        const std::string text = readPlainFile(file, kLargestFile);
        passcode = text.substr(0, text.find_first_of("\r\n"));
    } else if (const char* given = std::getenv("DSMT_PASSCODE"))
        passcode = given;
    else {
        fmt::print(stderr, "{}: ", prompt);
        const HiddenTyping hidden;
        std::getline(std::cin, passcode);
        fmt::print(stderr, "\n");
    }
    if (passcode.empty())
        throw Error(ErrorKind::BadInput, "there is no passcode");
    return passcode;
}

} // namespace dsmt::commands
