// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace dsmt {

/// What a person can do about a failure; decides the exit code of the command line and the tone of the
/// window.
enum class ErrorKind {
    BadInput, ///< the file or value handed in is wrong; another one would work
    NotFound, ///< something named does not exist
    Refused,  ///< the input is readable but outside what may be analysed
    Failed,   ///< the program, the machine or a child process failed
};

/// The one exception of the product. It gains context while it climbs:
/// "reading series 1.2.3: slice 14: pixel spacing is missing".
class Error final : public std::exception {
public:
    Error(ErrorKind kind, std::string message) : m_kind(kind), m_message(std::move(message)) {}

    ErrorKind kind() const { return m_kind; }
    const std::string& message() const { return m_message; }
    const char* what() const noexcept override { return m_message.c_str(); }

    Error within(std::string_view context) const { return {m_kind, std::string(context) + ": " + m_message}; }

private:
    ErrorKind m_kind;
    std::string m_message;
};

/// The person asked to stop. Not an error: nothing is reported, nothing is kept.
struct Cancelled {};

} // namespace dsmt
