// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/engine_child.h"
#include "tests/places.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace dsmt::fixtures {

namespace {

std::string everythingFrom(int descriptor)
{
    std::string text;
    char buffer[4096];
    for (ssize_t got; (got = ::read(descriptor, buffer, sizeof buffer)) > 0;)
        text.append(buffer, std::size_t(got));
    return text;
}

} // namespace

EngineChild::EngineChild(const std::vector<std::string>& arguments)
{
    ::signal(SIGPIPE, SIG_IGN);
    int input[2], output[2], errors[2];
    for (int* ends : {input, output, errors})
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
    std::string program = DSMT_BINARY_DIR "/bin/dsmt-engine";
    std::vector<std::string> texts = arguments;
    std::vector<char*> pointers{program.data()};
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    m_process = ::fork();
    if (m_process == 0) {
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        ::dup2(errors[1], STDERR_FILENO);
        ::setenv("OMP_WAIT_POLICY", "passive", 1);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    for (const int ours : {input[0], output[1], errors[1]})
        ::close(ours);
    m_input = input[1];
    m_output = output[0];
    m_errors = errors[0];
}

EngineChild::~EngineChild()
{
    hangUp();
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        exitCode();
    }
    ::close(m_output);
    ::close(m_errors);
}

void EngineChild::send(const inference::Message& message) const
{
    inference::writeMessage([this](const void* bytes, std::size_t count) { sendBytes(bytes, count); }, message);
}

void EngineChild::sendBytes(const void* bytes, std::size_t count) const
{
    const char* next = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t put = ::write(m_input, next, count);
        if (put <= 0)
            throw std::runtime_error("the engine closed its input");
        next += put;
        count -= std::size_t(put);
    }
}

std::optional<inference::Message> EngineChild::receive() const
{
    return inference::readMessage([this](void* bytes, std::size_t count) {
        char* next = static_cast<char*>(bytes);
        while (count > 0) {
            const ssize_t got = ::read(m_output, next, count);
            if (got <= 0)
                return false;
            next += got;
            count -= std::size_t(got);
        }
        return true;
    });
}

long EngineChild::residentKilobytes() const
{
    std::ifstream stream("/proc/" + std::to_string(m_process) + "/status");
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("VmRSS:"))
            return std::atol(line.c_str() + 6);
    throw std::runtime_error("the engine's memory cannot be read");
}

void EngineChild::hangUp()
{
    if (m_input >= 0)
        ::close(m_input);
    m_input = -1;
}

int EngineChild::exitCode()
{
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

std::string EngineChild::restOfOutput() const
{
    return everythingFrom(m_output);
}

std::string EngineChild::errors() const
{
    return everythingFrom(m_errors);
}

} // namespace dsmt::fixtures
