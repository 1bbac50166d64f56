// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dsmt {

/// Notes what would have waited for a database or a disk on the thread that made it, while it exists. Tests put one on
/// the window's thread; a thread without one is not watched, and nothing is ever hindered.
class BlockingWatch final {
public:
    BlockingWatch();
    ~BlockingWatch();
    BlockingWatch(const BlockingWatch&) = delete;
    BlockingWatch& operator=(const BlockingWatch&) = delete;

    /// Each kind of call once, in the order in which they were seen.
    const std::vector<std::string>& seen() const { return m_seen; }

private:
    friend void noteBlocking(const char* call);

    std::vector<std::string> m_seen;
    BlockingWatch* m_outer;
};

/// Called at the doors to SQL and files. @param call what is done, for a person
void noteBlocking(const char* call);

} // namespace dsmt
