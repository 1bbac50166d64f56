// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/blocking_watch.h"

#include <algorithm>

namespace dsmt {

namespace {

thread_local BlockingWatch* watchOfThread = nullptr;

} // namespace

BlockingWatch::BlockingWatch() : m_outer(watchOfThread)
{
    watchOfThread = this;
}

BlockingWatch::~BlockingWatch()
{
    watchOfThread = m_outer;
}

void noteBlocking(const char* call)
{
    if (!watchOfThread)
        return;
    std::vector<std::string>& seen = watchOfThread->m_seen;
    if (std::find(seen.begin(), seen.end(), call) == seen.end())
        seen.emplace_back(call);
}

} // namespace dsmt
