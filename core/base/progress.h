// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <stop_token>
#include <string>

namespace dsmt {

/// Where a long synchronous function says how far it is and learns that it should stop. Cheap to copy and to
/// pass by const reference; a default one reports to nobody and never cancels. The receiver is called on the
/// thread that does the work.
class Progress final {
public:
    using Receiver = std::function<void(double fraction, const std::string& text)>;

    Progress() = default;
    Progress(Receiver receiver, std::stop_token stop) : m_receiver(std::move(receiver)), m_stop(std::move(stop)) {}

    /// @param fraction of the whole work, in [0, 1]
    /// @throws Cancelled when stopping was asked for
    void advance(double fraction, const std::string& text = {}) const
    {
        checkCancelled();
        if (m_receiver)
            m_receiver(m_begin + fraction * (m_end - m_begin), text);
    }

    void checkCancelled() const
    {
        if (m_stop.stop_requested())
            throw Cancelled{};
    }

    const std::stop_token& stopToken() const { return m_stop; }

    /// The same receiver for one stage of the work, whose [0, 1] is shown as [begin, end] of this one.
    Progress stage(double begin, double end) const
    {
        Progress stage = *this;
        stage.m_begin = m_begin + begin * (m_end - m_begin);
        stage.m_end = m_begin + end * (m_end - m_begin);
        return stage;
    }

private:
    Receiver m_receiver;
    std::stop_token m_stop;
    double m_begin = 0;
    double m_end = 1;
};

} // namespace dsmt
