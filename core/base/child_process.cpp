// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include "core/base/error.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace dsmt {

namespace {

using std::chrono::milliseconds;

/// How often a wait looks at the stop token.
constexpr milliseconds kGlance{50};
/// How long one that closed its pipe may take to end, and how often that is looked at.
constexpr milliseconds kFarewell{5000};
constexpr std::chrono::microseconds kBlink{200};

struct Pipe {
    int readEnd = -1, writeEnd = -1;
    Pipe()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw Error(ErrorKind::Failed, std::string("no pipe for a child process: ") + std::strerror(errno));
        readEnd = ends[0];
        writeEnd = ends[1];
    }
};

enum class Readiness { Ready, Closed };

/// How long one transfer may take, and until when that is.
struct Patience {
    explicit Patience(milliseconds time) : timeout(time), end(std::chrono::steady_clock::now() + time) {}
    milliseconds timeout;
    std::chrono::steady_clock::time_point end;
};

Readiness waitUntilReady(int descriptor, short events, const Patience& patience, const std::stop_token& stop)
{
    for (;;) {
        if (stop.stop_requested())
            throw Cancelled{};
        // Before the poll: one that sends a byte now and then is late too.
        if (std::chrono::steady_clock::now() > patience.end)
            throw Error(ErrorKind::Failed, "the engine has not answered for " +
                                               std::to_string(patience.timeout.count() / 1000) + " seconds");
        pollfd poll{descriptor, events, 0};
        const int ready = ::poll(&poll, 1, int(kGlance.count()));
        if (ready > 0)
            return poll.revents & (events | POLLHUP) ? Readiness::Ready : Readiness::Closed;
        if (ready < 0 && errno != EINTR)
            return Readiness::Closed;
    }
}

/// Writing to a pipe whose reader died must be an answer, not the end of our process.
void ignoreBrokenPipe()
{
    struct sigaction current {};
    if (::sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL)
        ::signal(SIGPIPE, SIG_IGN);
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> result;
    for (std::string& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

} // namespace

ChildProcess::ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                           const std::vector<std::string>& environment, StandardError errors)
{
    ignoreBrokenPipe();
    Pipe input, output;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.readEnd, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output.writeEnd, STDOUT_FILENO);
    if (errors == StandardError::WithOutput)
        posix_spawn_file_actions_adddup2(&actions, output.writeEnd, STDERR_FILENO);

    std::vector<std::string> argumentTexts{program.string()};
    argumentTexts.insert(argumentTexts.end(), arguments.begin(), arguments.end());
    // Ours come first: getenv finds the first entry of a name.
    std::vector<std::string> environmentTexts = environment;
    for (char** entry = environ; *entry; ++entry)
        environmentTexts.emplace_back(*entry);

    const int failure = ::posix_spawn(&m_processId, program.c_str(), &actions, nullptr, pointers(argumentTexts).data(),
                                      pointers(environmentTexts).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(input.readEnd);
    ::close(output.writeEnd);
    m_input = input.writeEnd;
    m_output = output.readEnd;
    if (failure != 0) {
        ::close(m_input);
        ::close(m_output);
        throw Error(ErrorKind::Failed, program.string() + " cannot be started: " + std::strerror(failure));
    }
    ::fcntl(m_input, F_SETFL, O_NONBLOCK);
}

ChildProcess::~ChildProcess()
{
    ::close(m_input);
    ::close(m_output);
    if (m_processId > 0) {
        kill();
        waitForEnd();
    }
}

bool ChildProcess::read(void* bytes, std::size_t count, milliseconds timeout, const std::stop_token& stop)
{
    const Patience patience(timeout);
    auto* next = static_cast<char*>(bytes);
    while (count > 0) {
        if (waitUntilReady(m_output, POLLIN, patience, stop) == Readiness::Closed)
            return false;
        const ssize_t got = ::read(m_output, next, count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        next += got;
        count -= std::size_t(got);
    }
    return true;
}

bool ChildProcess::write(const void* bytes, std::size_t count, milliseconds timeout, const std::stop_token& stop)
{
    const Patience patience(timeout);
    const auto* next = static_cast<const char*>(bytes);
    while (count > 0) {
        if (waitUntilReady(m_input, POLLOUT, patience, stop) == Readiness::Closed)
            return false;
        const ssize_t put = ::write(m_input, next, count);
        if (put < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (put <= 0)
            return false;
        next += put;
        count -= std::size_t(put);
    }
    return true;
}

void ChildProcess::kill()
{
    if (m_processId > 0)
        ::kill(m_processId, SIGKILL);
}

std::string ChildProcess::waitForEnd()
{
    if (m_processId <= 0)
        return "has ended";
    int status = 0;
    const auto last = std::chrono::steady_clock::now() + kFarewell;
    pid_t ended = 0;
    while ((ended = ::waitpid(m_processId, &status, WNOHANG)) == 0 && std::chrono::steady_clock::now() < last)
        std::this_thread::sleep_for(kBlink);
    if (ended == 0) {
        kill();
        while (::waitpid(m_processId, &status, 0) < 0 && errno == EINTR) {
        }
    }
    m_processId = -1;
    if (ended == 0)
        return "closed its pipe and did not end";
    if (WIFSIGNALED(status))
        return "was stopped by signal " + std::to_string(WTERMSIG(status));
    return "ended with exit code " + std::to_string(WEXITSTATUS(status));
}

} // namespace dsmt
